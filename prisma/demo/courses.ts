import type { TrainingForm } from "@/lib/db/generated/enums";

import type { Trade } from "./region";

/** A course of the region: how long it lasts in days, and what its form counts where that is not days. */
export type Course = {
  title: string;
  provider: string;
  form: TrainingForm;
  days: number;
  quantity: number;
  /** The competency it builds. */
  code?: string;
};

const course = (
  title: string,
  provider: string,
  form: TrainingForm,
  [days, quantity]: readonly [number, number],
  code?: string,
): Course => ({ title, provider, form, days, quantity, ...(code ? { code } : {}) });

const region = "BPSDM Provinsi Jambi";
const own = "BKPSDMD Kabupaten Bungo";
const online = "LMS ASN Bungo";

/** What everybody may take. */
export const forEverybody: readonly Course[] = [
  course("Nilai dasar ASN BerAKHLAK", online, "e_learning", [2, 6], "integrity"),
  course("Komunikasi pelayanan yang ramah", own, "course", [1, 8], "communication"),
  course("Literasi digital pegawai", online, "e_learning", [3, 9]),
  course("Pelayanan publik yang inklusif", region, "seminar", [1, 1], "public_service"),
  course("Bekerja dalam tim lintas unit", own, "workshop", [1, 1], "cooperation"),
  course("Beradaptasi dengan perubahan kerja", online, "distance", [2, 6], "change"),
];

/** What fits each trade. */
export const byTrade: Record<Trade, readonly Course[]> = {
  leader: [
    course("Penganggaran berbasis kinerja", region, "programme", [3, 24], "tech_budgeting"),
    course("Manajemen risiko perangkat daerah", "BPKP Perwakilan Jambi", "workshop", [2, 2], "tech_risk"),
    course("Umpan balik dan coaching bagi pimpinan", own, "course", [2, 12], "development"),
    course("Kunjungan belajar pelayanan terpadu", own, "benchmarking", [2, 1], "public_service"),
  ],
  teacher: [
    course(
      "Asesmen literasi dan numerasi",
      "Balai Guru Penggerak Jambi",
      "programme",
      [3, 20],
      "tech_assessment",
    ),
    course("Menyusun modul ajar", "Balai Guru Penggerak Jambi", "workshop", [2, 2], "tech_lesson_design"),
    course("Komunitas belajar gugus sekolah", "Kelompok Kerja Guru", "learning_community", [3, 6]),
    course("Pembelajaran berdiferensiasi", "Universitas Jambi", "seminar", [1, 1], "tech_lesson_design"),
  ],
  midwife: [
    course("Asuhan persalinan normal", "Bapelkes Jambi", "programme", [4, 32], "tech_birth"),
    course("Penanganan perdarahan pascasalin", "IBI Cabang Bungo", "workshop", [1, 1], "tech_maternal"),
    course("Praktik di ruang bersalin RSUD", "RSUD Muara Bungo", "internship", [5, 1], "tech_birth"),
    course("Gizi ibu hamil dan balita", "Kementerian Kesehatan", "e_learning", [3, 9]),
  ],
  nurse: [
    course("Bantuan hidup dasar", "Bapelkes Jambi", "programme", [2, 16], "tech_life_support"),
    course("Dokumentasi asuhan keperawatan", "PPNI Kabupaten Bungo", "workshop", [1, 1], "tech_nursing"),
    course("Pencegahan infeksi", "Kementerian Kesehatan", "e_learning", [3, 9], "tech_nursing"),
    course("Bimbingan perawat baru", "RSUD Muara Bungo", "workplace_guidance", [5, 2]),
  ],
  pharmacist: [
    course(
      "Pelayanan kefarmasian di fasilitas kesehatan",
      "Bapelkes Jambi",
      "programme",
      [2, 16],
      "tech_pharmacy",
    ),
    course("Pengelolaan persediaan obat", "Dinas Kesehatan", "workshop", [1, 1], "tech_stock"),
    course("Konseling obat bagi pasien kronis", "IAI Cabang Bungo", "seminar", [1, 1], "tech_pharmacy"),
    course("Obat rasional", "Kementerian Kesehatan", "e_learning", [3, 9], "tech_pharmacy"),
  ],
  diagnostics: [
    course("Kendali mutu pemeriksaan", "Bapelkes Jambi", "programme", [2, 16], "tech_calibration"),
    course("Keselamatan di ruang pemeriksaan", "RSUD Muara Bungo", "workshop", [1, 1], "tech_examination"),
    course(
      "Pemeriksaan cepat gawat darurat",
      "Kementerian Kesehatan",
      "e_learning",
      [3, 9],
      "tech_examination",
    ),
  ],
  extension: [
    course("Metode penyuluhan partisipatif", "BPP Jambi", "programme", [3, 20], "tech_extension"),
    course(
      "Budi daya yang baik",
      "Balai Penerapan Standar Pertanian Jambi",
      "workshop",
      [2, 2],
      "tech_cultivation",
    ),
    course("Pendataan kelompok dengan telepon genggam", online, "e_learning", [2, 6], "tech_extension"),
  ],
  safety: [
    course(
      "Penanganan keadaan darurat di lapangan",
      "BPBD Kabupaten Bungo",
      "programme",
      [3, 20],
      "tech_response",
    ),
    course("Pencegahan bersama warga", own, "workshop", [1, 1], "tech_prevention"),
    course("Hak warga dalam penertiban", region, "seminar", [1, 1], "tech_response"),
  ],
  office: [
    course(
      "Penataan arsip elektronik",
      "Dinas Perpustakaan dan Kearsipan",
      "course",
      [2, 14],
      "tech_records",
    ),
    course("Penyusunan naskah dinas", own, "course", [1, 8], "tech_drafting"),
    course("Analisis kebijakan daerah", region, "programme", [4, 30]),
    course("Mengolah data dengan lembar kerja", online, "distance", [3, 12], "tech_records"),
  ],
  field: [
    course("Keselamatan kerja di lapangan", "Balai K3 Jambi", "programme", [3, 20], "tech_safety"),
    course("Pengawasan mutu pekerjaan", "Balai Jasa Konstruksi", "workshop", [2, 2], "tech_supervision"),
    course("Penanganan keadaan darurat", "BPBD Kabupaten Bungo", "outbound", [2, 10], "tech_safety"),
    course("Pemetaan dengan telepon genggam", online, "e_learning", [2, 6], "tech_supervision"),
  ],
  district: [
    course("Pelayanan terpadu di kecamatan", own, "programme", [2, 16], "tech_counter"),
    course("Pengelolaan keuangan dusun", "Dinas PMD", "workshop", [2, 2], "tech_village"),
    course("Penyelesaian sengketa warga", region, "seminar", [1, 1], "tech_village"),
    course("Administrasi kependudukan", online, "e_learning", [3, 9], "tech_counter"),
  ],
  audit: [
    course("Audit berbasis risiko", "BPKP Perwakilan Jambi", "programme", [4, 32], "tech_audit"),
    course("Menulis temuan yang dapat ditindaklanjuti", "AAIPI Jambi", "workshop", [2, 2], "tech_findings"),
    course("Reviu laporan keuangan daerah", "BPKP Perwakilan Jambi", "distance", [3, 15], "tech_audit"),
    course("Kode etik pemeriksa", online, "e_learning", [2, 6], "integrity"),
  ],
  education: [
    course(
      "Verifikasi data pokok pendidikan",
      "Balai Penjaminan Mutu Jambi",
      "programme",
      [2, 16],
      "tech_school_data",
    ),
    course(
      "Pendampingan sekolah sasaran",
      "Balai Guru Penggerak Jambi",
      "workshop",
      [2, 2],
      "tech_school_visits",
    ),
    course("Perencanaan berbasis data", "Kementerian Pendidikan", "e_learning", [3, 9], "tech_school_data"),
    course("Supervisi yang membantu guru", region, "seminar", [1, 1], "tech_school_visits"),
  ],
};
