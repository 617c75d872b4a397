import type { Aspect, Direction, Perspective } from "@/lib/db/generated/enums";

import type { Chances } from "./chance";
import type { Trade } from "./region";

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
      result: "Kemampuan {skill} murid kelas {class} {place} meningkat",
      measures: [
        m("Rata-rata nilai asesmen {skill} kelas {class}", "quality", "nilai", 70, 85),
        m("Murid kelas {class} di atas batas kompetensi minimum {skill}", "quantity", "%", 70, 90),
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
      result: "Hasil belajar {skill} kelas {class} tersampaikan tepat waktu kepada orang tua di {place}",
      measures: [
        m("Laporan hasil belajar kelas {class} yang terlambat", "time", "laporan", 1, 4, {
          direction: "lower",
        }),
      ],
    },
  ],
  midwife: [
    {
      result: "Ibu hamil di {village} wilayah {place} terlayani sesuai standar",
      measures: [
        m("Ibu hamil {village} dengan enam kali pemeriksaan", "quantity", "%", 85, 97),
        m("Rujukan risiko tinggi dari {village} dalam 24 jam", "time", "%", 90, 100),
      ],
    },
    {
      result: "Balita di {village} wilayah {place} tumbuh sesuai usia",
      measures: [m("Balita stunting di {village}", "quality", "%", 8, 15, { direction: "lower" })],
    },
    {
      result: "Ibu bersalin dari {village} ditolong di fasilitas {place}",
      measures: [m("Persalinan {village} di fasilitas kesehatan", "quantity", "%", 88, 98)],
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
      measures: [m("Catatan asuhan {service} lengkap dalam 24 jam", "quality", "%", 88, 98)],
    },
    {
      result: "Infeksi terkait layanan {service} di {place} menurun",
      measures: [m("Kejadian infeksi pada {service}", "quality", "per 1.000", 1, 5, { direction: "lower" })],
    },
  ],
  office: [
    {
      result: "Layanan {matter} {place} selesai sesuai waktu baku",
      measures: [
        m("Berkas {matter} selesai sesuai waktu baku", "time", "%", 85, 97),
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
      result: "Sarana {asset} di {village} berfungsi baik di bawah {place}",
      measures: [
        m("Sarana {asset} di {village} dalam keadaan baik", "quality", "%", 75, 92),
        m("Waktu tanggap kerusakan {asset} di {village}", "time", "hari", 2, 7, { direction: "lower" }),
      ],
    },
    {
      result: "Warga {village} terbantu layanan lapangan {asset} {place}",
      measures: [m("Permintaan {asset} dari {village} yang selesai", "quantity", "%", 80, 95)],
    },
    {
      result: "Pemeliharaan {asset} {village} oleh {place} terlaksana hemat biaya",
      measures: [m("Biaya pemeliharaan {asset} terhadap pagu", "cost", "%", 85, 98, { direction: "lower" })],
    },
  ],
  district: [
    {
      result: "Pelayanan {matter} warga {village} di {place} selesai pada hari yang sama",
      measures: [m("Permohonan {matter} {village} selesai sehari", "time", "%", 80, 96)],
    },
    {
      result: "Laporan {matter} dusun {village} lengkap di {place}",
      measures: [m("Laporan {matter} {village} tepat waktu", "time", "laporan", 8, 12)],
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
      result: "Layanan {matter} bagi guru {village} selesai sesuai waktu baku {place}",
      measures: [m("Berkas {matter} guru {village} tepat waktu", "time", "%", 82, 97)],
    },
    {
      result: "Bantuan {matter} untuk sekolah {village} tersalur tepat sasaran oleh {place}",
      measures: [m("Bantuan {matter} {village} tanpa selisih", "quality", "%", 90, 100)],
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
        m("Layanan {place} sesuai standar waktu", "time", "%", 84, 96, { perspective: "processes" }),
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

const fillings = {
  skill:
    "literasi,numerasi,membaca permulaan,sains dasar,bahasa Inggris,menulis,projek profil pelajar,informatika,seni budaya,karakter dan budi pekerti".split(
      ",",
    ),
  class: "I,II,III,IV,V,VI".split(","),
  village:
    "Dusun Baru,Sungai Beringin,Rantau Keloyang,Batu Kerbau,Senamat,Dusun Danau,Pulau Jelmu,Tanjung Agung,Lubuk Tenam,Air Gemuruh,Sirih Sekapur,Teluk Kecimbung,Embacang Gedang,Purwo Bakti,Talang Pantai,Sungai Lilin,Tebing Tinggi,Muara Buat,Leban,Koto Jayo".split(
      ",",
    ),
  service:
    "gawat darurat,rawat jalan umum,rawat inap anak,penyakit dalam,bedah,imunisasi,lansia,gigi dan mulut,kesehatan jiwa,tuberkulosis,hemodialisis,perinatologi".split(
      ",",
    ),
  matter:
    "kepegawaian,perizinan usaha,administrasi kependudukan,keuangan,aset daerah,pengadaan,arsip dinamis,perencanaan program,pengaduan masyarakat,bantuan sosial,pajak daerah,informasi publik,hukum dan perundangan,kerja sama daerah,pelaporan kinerja".split(
      ",",
    ),
  asset:
    "jalan lingkungan,irigasi,jembatan gantung,drainase,penerangan jalan,armada kebersihan,pos damkar,kebun benih,kolam budidaya,alat berat,rambu lalu lintas,posko bencana".split(
      ",",
    ),
  agency:
    "Dinas Sosial,Dinas PUPR,Dinas Kesehatan,Kecamatan Pelepat,RSUD,Dinas Pendidikan,BPKAD,Dinas PMD,Satpol PP,DPMPTSP".split(
      ",",
    ),
} as const;

export type DrawnIndicator = Omit<Measure, "from" | "to"> & { target: number; goalId?: string };
export type DrawnResult = { statement: string; indicators: DrawnIndicator[] };

const often = 20;

/** Writes the results of people, never the same sentence more than twenty times in the whole region. */
export function writer(chances: Chances) {
  const written = new Map<string, number>();

  function fill(idea: Idea, place: string): DrawnResult | null {
    const chosen: Record<string, string> = { place };
    const put = (text: string) =>
      text.replace(
        /\{(\w+)\}/g,
        (_, slot: string) => (chosen[slot] ??= chances.pick(fillings[slot as keyof typeof fillings])),
      );
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

  /** Some distinct results for one person of this trade at this place. */
  return function results(trade: Trade, place: string, count: number): DrawnResult[] {
    const drawn: DrawnResult[] = [];
    const own = ideas[trade];
    for (let i = 0; drawn.length < count && i < 60; i++) {
      const result = fill(
        trade === "leader" ? (own[i % own.length] ?? chances.pick(own)) : chances.pick(own),
        place,
      );
      if (result && !drawn.some(({ statement }) => statement === result.statement)) drawn.push(result);
    }
    return drawn;
  };
}

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

export const reportNotes = [
  "{text} sekarang {value} {unit}; dua kendala sudah dibahas bersama tim {place}.",
  "Data {text} dihitung ulang pada {date}, hasilnya {value} {unit}.",
  "{text} mencapai {value} {unit} setelah kunjungan ke lapangan.",
  "Sampai {date} {text} tercatat {value} {unit}, sisanya dijadwalkan bulan depan.",
] as const;

export const answers = [
  "Terima kasih, {value} {unit} sudah terlihat. Tuliskan cara yang dipakai supaya rekan di {place} bisa mengikuti.",
  "Angka {value} {unit} sesuai rencana. Untuk bulan depan, dahulukan bagian yang tertunda di {place}.",
  "{value} {unit} masih di bawah jalur. Mari bahas hambatannya Senin di {place}.",
  "Baik. Lampirkan daftar rinciannya agar {value} {unit} mudah ditelusuri.",
] as const;
