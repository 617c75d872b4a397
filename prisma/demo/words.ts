import type { Aspect, Direction, Perspective } from "@/lib/db/generated/enums";

import { allVillages, type Slot } from "./business";
import type { Chances } from "./chance";
import type { Trade, UnitDraft } from "./region";

type Measure = {
  text: string;
  aspect: Aspect;
  unit: string;
  from: number;
  to: number;
  direction?: Direction;
  perspective?: Perspective;
};
type Idea = { result: string; measures: Measure[] };

const m = (
  text: string,
  aspect: Aspect,
  unit: string,
  from: number,
  to: number,
  more: Partial<Measure> = {},
): Measure => ({ text, aspect, unit, from, to, ...more });

/** Results in the language of achievement (Anak Lampiran 1); {…} is filled so that few people write the same. */
const ideas: Record<Trade, Idea[]> = {
  teacher: [
    {
      result: "Hasil belajar {skill} murid kelas {class} {place} meningkat",
      measures: [
        m("Rata-rata nilai asesmen {skill} kelas {class}", "quality", "nilai", 70, 85),
        m("Murid kelas {class} yang melampaui batas kompetensi minimum {skill}", "quantity", "%", 70, 90),
      ],
    },
    {
      result: "Modul ajar {skill} kelas {class} dipakai di {place}",
      measures: [m("Modul ajar {skill} yang disahkan gugus", "quantity", "modul", 4, 8)],
    },
    {
      result: "Kehadiran murid kelas {class} {place} terjaga sepanjang tahun",
      measures: [m("Rata-rata kehadiran murid kelas {class}", "quantity", "%", 92, 98)],
    },
    {
      result: "Laporan hasil belajar {skill} kelas {class} diterima orang tua di {place} tepat waktu",
      measures: [
        m("Laporan hasil belajar {skill} kelas {class} yang terlambat", "time", "laporan", 1, 4, {
          direction: "lower",
        }),
      ],
    },
  ],
  midwife: [
    {
      result: "Ibu hamil di {village} wilayah {place} terlayani sesuai standar",
      measures: [
        m("Cakupan ibu hamil {village} dengan enam kali pemeriksaan", "quantity", "%", 85, 97),
        m("Rujukan risiko tinggi dari {village} dalam 24 jam", "time", "%", 90, 100),
      ],
    },
    {
      result: "Balita di {village} wilayah {place} tumbuh sesuai usia",
      measures: [m("Prevalensi balita stunting di {village}", "quality", "%", 8, 15, { direction: "lower" })],
    },
    {
      result: "Ibu bersalin dari {village} ditolong di fasilitas {place}",
      measures: [m("Cakupan persalinan {village} di fasilitas kesehatan", "quantity", "%", 88, 98)],
    },
  ],
  nurse: [
    {
      result: "Pasien {service} {place} terlayani aman dan tepat waktu",
      measures: [
        m("Waktu tunggu {service}", "time", "menit", 20, 45, { direction: "lower" }),
        m("Kepuasan pasien {service}", "quality", "%", 80, 92),
      ],
    },
    {
      result: "Asuhan keperawatan {service} di {place} terdokumentasi lengkap",
      measures: [m("Catatan asuhan {service} yang lengkap dalam 24 jam", "quality", "%", 88, 98)],
    },
    {
      result: "Infeksi terkait layanan {service} di {place} menurun",
      measures: [m("Kejadian infeksi pada {service}", "quality", "per 1.000", 1, 5, { direction: "lower" })],
    },
    {
      result: "Keluarga pasien {service} {place} memahami perawatan di rumah",
      measures: [m("Keluarga pasien {service} yang mendapat edukasi", "quantity", "%", 82, 97)],
    },
  ],
  pharmacist: [
    {
      result: "Obat {service} di {place} tersedia dan diserahkan tepat waktu",
      measures: [
        m("Waktu tunggu obat {service}", "time", "menit", 15, 30, { direction: "lower" }),
        m("Ketersediaan obat {service}", "quantity", "%", 90, 98),
      ],
    },
    {
      result: "Pemakaian obat {service} di {place} aman bagi pasien",
      measures: [m("Resep {service} yang ditelaah lengkap", "quality", "%", 88, 98)],
    },
    {
      result: "Persediaan obat {service} {place} tercatat tanpa selisih",
      measures: [m("Jenis obat {service} yang kedaluwarsa", "quality", "%", 1, 3, { direction: "lower" })],
    },
  ],
  diagnostics: [
    {
      result: "Hasil pemeriksaan {service} dari {origin} terbit tepat waktu di {place}",
      measures: [
        m("Waktu terbit hasil {service} dari {origin}", "time", "menit", 45, 120, { direction: "lower" }),
      ],
    },
    {
      result: "Mutu pemeriksaan {service} bagi {origin} di {place} sesuai standar",
      measures: [m("Pemeriksaan {service} bagi {origin} yang lulus kendali mutu", "quality", "%", 90, 99)],
    },
    {
      result: "Pemeriksaan ulang {service} bagi {origin} di {place} menurun",
      measures: [
        m("Pemeriksaan {service} bagi {origin} yang diulang", "quality", "%", 2, 6, { direction: "lower" }),
      ],
    },
  ],
  office: [
    {
      result: "Layanan {matter} {place} selesai sesuai waktu baku",
      measures: [
        m("Berkas {matter} yang selesai sesuai waktu baku", "time", "%", 85, 97),
        m("Keluhan atas {matter}", "quality", "keluhan", 2, 9, { direction: "lower" }),
      ],
    },
    {
      result: "Data {matter} {place} mutakhir dan dapat dipakai bersama",
      measures: [m("Data {matter} yang mutakhir tiap bulan", "quality", "%", 88, 99)],
    },
    {
      result: "Rekomendasi {matter} {place} dipakai dalam keputusan pimpinan",
      measures: [m("Rekomendasi {matter} yang ditindaklanjuti", "quantity", "rekomendasi", 3, 12)],
    },
    {
      result: "Anggaran {matter} {place} terserap sesuai rencana kas",
      measures: [m("Serapan anggaran {matter}", "cost", "%", 88, 97)],
    },
  ],
  field: [
    {
      result: "Sarana {asset} di {village} yang dikelola {place} berfungsi baik",
      measures: [
        m("Sarana {asset} di {village} yang berfungsi baik", "quality", "%", 75, 92),
        m("Waktu tanggap kerusakan {asset} di {village}", "time", "hari", 2, 7, { direction: "lower" }),
      ],
    },
    {
      result: "Permintaan warga {village} tentang {asset} terjawab oleh {place}",
      measures: [m("Permintaan tentang {asset} dari {village} yang selesai", "quantity", "%", 80, 95)],
    },
    {
      result: "Pemeliharaan {asset} {village} oleh {place} terlaksana hemat biaya",
      measures: [m("Biaya pemeliharaan {asset} terhadap pagu", "cost", "%", 85, 98, { direction: "lower" })],
    },
  ],
  extension: [
    {
      result: "Kelompok binaan {matter} di {village} berkembang bersama {place}",
      measures: [m("Kelompok {matter} di {village} yang naik kelas", "quantity", "kelompok", 2, 6)],
    },
    {
      result: "Hasil {matter} di {village} meningkat dengan pendampingan {place}",
      measures: [m("Anggota kelompok {matter} {village} yang menerapkan anjuran", "quality", "%", 60, 85)],
    },
    {
      result: "Laporan gangguan {matter} dari {village} tertangani cepat oleh {place}",
      measures: [
        m("Waktu tanggap laporan {matter} dari {village}", "time", "hari", 2, 5, { direction: "lower" }),
      ],
    },
  ],
  safety: [
    {
      result: "Laporan {matter} dari {village} tertangani cepat oleh {place}",
      measures: [
        m("Waktu tanggap laporan {matter} dari {village}", "time", "menit", 15, 45, { direction: "lower" }),
        m("Laporan {matter} dari {village} yang tuntas", "quality", "%", 85, 98),
      ],
    },
    {
      result: "Warga {village} terlatih menghadapi {matter} bersama {place}",
      measures: [m("Warga {village} yang terlatih menghadapi {matter}", "quantity", "orang", 20, 60)],
    },
    {
      result: "Kejadian {matter} di {village} yang ditangani {place} menurun",
      measures: [m("Kejadian {matter} di {village}", "quantity", "kejadian", 3, 9, { direction: "lower" })],
    },
  ],
  district: [
    {
      result: "Pelayanan {service} bagi warga {village} di {place} selesai pada hari yang sama",
      measures: [m("Permohonan {service} dari {village} yang selesai sehari", "time", "%", 80, 96)],
    },
    {
      result: "Laporan {report} dari {village} lengkap di {place}",
      measures: [m("Laporan {report} {village} yang tepat waktu", "time", "laporan", 8, 12)],
    },
    {
      result: "Musyawarah {matter} {village} menghasilkan usulan yang layak untuk {place}",
      measures: [m("Usulan {matter} {village} yang diterima", "quantity", "usulan", 2, 9)],
    },
  ],
  audit: [
    {
      result: "Temuan {matter} pada {agency} tuntas bersama {place}",
      measures: [
        m("Temuan {matter} {agency} yang tuntas", "quantity", "%", 70, 92),
        m("Laporan hasil pemeriksaan {agency} terbit", "time", "hari", 20, 35, { direction: "lower" }),
      ],
    },
    {
      result: "Risiko {matter} di {agency} terpetakan oleh {place}",
      measures: [m("Proses {matter} {agency} dengan peta risiko", "quantity", "proses", 3, 10)],
    },
  ],
  education: [
    {
      result: "Sekolah binaan di {village} memakai data {skill} dalam perencanaan dengan {place}",
      measures: [m("Sekolah {village} dengan rencana berbasis data {skill}", "quantity", "sekolah", 4, 14)],
    },
    {
      result: "Layanan {service} bagi guru di {village} selesai sesuai waktu baku {place}",
      measures: [m("Berkas {service} dari {village} yang tepat waktu", "time", "%", 82, 97)],
    },
    {
      result: "Bantuan {supply} bagi sekolah di {village} tersalur tepat sasaran oleh {place}",
      measures: [m("Bantuan {supply} di {village} yang tersalur tanpa selisih", "quality", "%", 90, 100)],
    },
  ],
  leader: [
    {
      result: "Indeks kepuasan layanan {place} meningkat",
      measures: [
        m("Indeks kepuasan masyarakat {place}", "quality", "indeks", 80, 90, { perspective: "recipients" }),
      ],
    },
    {
      result: "Proses kerja utama {place} selesai sesuai standar pelayanan",
      measures: [
        m("Layanan {place} yang sesuai standar waktu", "time", "%", 84, 96, { perspective: "processes" }),
      ],
    },
    {
      result: "Kompetensi pegawai {place} sesuai syarat jabatan",
      measures: [
        m("Pegawai {place} yang memenuhi 20 jam pelajaran", "quantity", "%", 60, 90, {
          perspective: "strengthening",
        }),
      ],
    },
    {
      result: "Anggaran {place} terserap untuk hasil yang direncanakan",
      measures: [m("Serapan anggaran {place}", "cost", "%", 90, 97, { perspective: "budget" })],
    },
  ],
};

export type DrawnIndicator = Omit<Measure, "from" | "to"> & { target: number; goalId?: string };
export type DrawnResult = { statement: string; indicators: DrawnIndicator[] };

const often = 20;

/** Writes the results of people, never the same sentence more than twenty times in the whole region. */
export function writer(chances: Chances) {
  const written = new Map<string, number>();

  function fill(idea: Idea, { place, business }: UnitDraft): DrawnResult | null {
    const chosen: Record<string, string> = { place };
    const put = (text: string) =>
      text.replace(slots, (_, slot: Slot) => (chosen[slot] ??= chances.pick(spokenOf(business, slot))));
    const statement = put(idea.result);
    const count = written.get(statement) ?? 0;
    if (count >= often) return null;
    written.set(statement, count + 1);
    const indicators = idea.measures.map(({ from, to, text, ...rest }) => ({
      ...rest,
      text: put(text),
      target: chances.whole(from, to),
    }));
    return { statement, indicators };
  }

  /** Some distinct results for one person of this trade in this unit, about nothing but the unit's business. */
  return function results(trade: Trade, unit: UnitDraft, count: number): DrawnResult[] {
    const drawn: DrawnResult[] = [];
    const own = ideas[trade].filter((idea) => canSpeakOf(unit, idea));
    const spent = new Set<Idea>();
    for (let i = 0; drawn.length < count && i < 60; i++) {
      const fresh = own.filter((idea) => !spent.has(idea));
      const idea =
        trade === "leader"
          ? (own[i % own.length] ?? chances.pick(own))
          : chances.pick(fresh.length > 0 ? fresh : own);
      const result = fill(idea, unit);
      spent.add(idea);
      if (result && !drawn.some(({ statement }) => statement === result.statement)) drawn.push(result);
    }
    return drawn;
  };
}

const slots = /\{(\w+)\}/g;
const spokenOf = ({ words }: UnitDraft["business"], slot: Slot) =>
  words[slot] ?? (slot === "village" ? allVillages : []);

const canSpeakOf = ({ business }: UnitDraft, { result, measures }: Idea) =>
  [result, ...measures.map(({ text }) => text)].every((text) =>
    [...text.matchAll(slots)].every(
      ([, slot]) => slot === "place" || spokenOf(business, slot as Slot).length > 0,
    ),
  );

export const appendix = {
  resources: [
    "Akses data dan aplikasi layanan",
    "Anggaran kegiatan sesuai dokumen pelaksanaan",
    "Pendampingan atasan setiap dua minggu",
    "Laptop dan jaringan internet",
    "Dua orang tenaga pendukung",
  ],
  accountability: [
    "Laporan progres setiap bulan dengan bukti dukung",
    "Dialog kinerja setiap akhir triwulan",
    "Paparan hasil kepada atasan setiap semester",
  ],
  consequences: [
    "Hasil baik diusulkan untuk pelatihan lanjutan",
    "Hasil di bawah ekspektasi dibahas dalam bimbingan kinerja",
    "Penghargaan pegawai unit bila target terlampaui",
  ],
} as const;

/** Whether realisations of an indicator add up over the year; the others are measured anew each time. */
export const isCounted = ({ unit, aspect, direction }: Pick<Measure, "unit" | "aspect" | "direction">) =>
  aspect === "cost" ? direction !== "lower" : !measured.has(unit);
const measured = new Set(["%", "nilai", "indeks", "menit", "hari", "per 1.000"]);

/** What is said with a number: of what adds up, of what is measured anew, and of what should become less. */
export const reportNotes = {
  counted: [
    "{text} sampai {date}: {value} {unit}; rinciannya ada pada catatan {place}.",
    "Sampai {date} {text} tercatat {value} {unit}, sisanya dijadwalkan bulan depan.",
    "{text} bertambah menjadi {value} {unit} pada {date}.",
  ],
  measured: [
    "{text} sekarang {value} {unit}; dua kendala sudah dibahas bersama tim {place}.",
    "Data {text} dihitung ulang pada {date}, hasilnya {value} {unit}.",
    "{text} per {date} berada pada {value} {unit} menurut data {place}.",
  ],
  lower: [
    "{text} per {date}: {value} {unit}; penyebabnya dicatat satu per satu.",
    "Data {text} diperiksa pada {date}, hasilnya {value} {unit}.",
    "{text} tercatat {value} {unit} sampai {date}, sesudah cara kerja di {place} diubah.",
  ],
} as const;

/** What raters answer to a number that is on its way, and to one that is not. */
export const answers = {
  onTrack: [
    "Terima kasih, {value} {unit} sudah terlihat. Tuliskan cara yang dipakai supaya rekan di {place} bisa mengikuti.",
    "Angka {value} {unit} sesuai rencana. Untuk bulan depan, dahulukan bagian yang tertunda di {place}.",
    "Baik. Lampirkan daftar rinciannya agar {value} {unit} mudah ditelusuri.",
  ],
  behind: [
    "{value} {unit} masih di luar jalur. Mari bahas hambatannya Senin di {place}.",
    "Dengan {value} {unit}, apa yang Anda perlukan dari saya supaya target tercapai?",
    "Baik. Lampirkan daftar rinciannya agar {value} {unit} mudah ditelusuri.",
  ],
} as const;
