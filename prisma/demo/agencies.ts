import type { AgencyKind, Cadence } from "@/lib/db/generated/enums";

/** One agency of the invented region; `flavour` decides what its charts say. */
export type AgencyPlan = {
  code: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  cadence: Cadence;
  units: string[];
  /** People per unit without schools and health centres. */
  staff: number;
  flavour?: "late" | "generous" | "slow" | "strong";
};

const office = (
  code: string,
  name: string,
  shortName: string,
  units: string,
  changes: Partial<AgencyPlan> = {},
): AgencyPlan => ({
  code,
  name,
  shortName,
  kind: "office",
  cadence: "quarterly",
  units: ["Sekretariat", ...units.split(",").map((unit) => `Bidang ${unit}`)],
  staff: 13,
  ...changes,
});

/** The seventeen kecamatan of Bungo. */
export const districts =
  "Tanah Tumbuh,Rantau Pandan,Pasar Muara Bungo,Jujuhan,Tanah Sepenggal,Pelepat,Limbur Lubuk Mengkuang,Muko-Muko Bathin VII,Pelepat Ilir,Bathin II Babeko,Bathin III,Bungo Dani,Rimbo Tengah,Bathin III Ulu,Bathin II Pelayang,Jujuhan Ilir,Tanah Sepenggal Lintas".split(
    ",",
  );

const late = ["Jujuhan", "Bathin III Ulu", "Limbur Lubuk Mengkuang"];

const district = (name: string, index: number): AgencyPlan => ({
  code: `kec${String(index + 1).padStart(2, "0")}`,
  name: `Kecamatan ${name}`,
  shortName: `Kec. ${name}`,
  kind: "district",
  cadence: "quarterly",
  units: [
    "Sekretariat Kecamatan",
    "Seksi Pemerintahan",
    "Seksi Pemberdayaan Masyarakat",
    "Seksi Ketenteraman dan Ketertiban",
    "Seksi Pelayanan Umum",
  ],
  staff: 6,
  ...(late.includes(name) ? { flavour: "late" as const } : {}),
});

/** About forty-five agencies; a government replaces them by its own regulation. */
export const agencies: readonly AgencyPlan[] = [
  {
    code: "setda",
    name: "Sekretariat Daerah",
    shortName: "Setda",
    kind: "secretariat",
    cadence: "monthly",
    units: [
      "Bagian Pemerintahan",
      "Bagian Hukum",
      "Bagian Kesejahteraan Rakyat",
      "Bagian Perekonomian",
      "Bagian Pembangunan",
      "Bagian Pengadaan Barang dan Jasa",
      "Bagian Umum",
      "Bagian Organisasi",
      "Bagian Protokol",
    ],
    staff: 18,
  },
  {
    code: "setwan",
    name: "Sekretariat DPRD",
    shortName: "Setwan",
    kind: "secretariat",
    cadence: "quarterly",
    units: ["Bagian Umum", "Bagian Persidangan", "Bagian Keuangan"],
    staff: 15,
  },
  {
    code: "inspektorat",
    name: "Inspektorat",
    shortName: "Inspektorat",
    kind: "inspectorate",
    cadence: "quarterly",
    units: ["Sekretariat", "Inspektur Pembantu I", "Inspektur Pembantu II", "Inspektur Pembantu III"],
    staff: 14,
    flavour: "strong",
  },
  office(
    "dikbud",
    "Dinas Pendidikan dan Kebudayaan",
    "Dinas Pendidikan",
    "Pembinaan SD,Pembinaan SMP,Pembinaan PAUD,Ketenagaan,Kebudayaan",
    { cadence: "semester", flavour: "generous" },
  ),
  office(
    "dinkes",
    "Dinas Kesehatan",
    "Dinas Kesehatan",
    "Kesehatan Masyarakat,Pelayanan Kesehatan,Pencegahan Penyakit,Sumber Daya Kesehatan",
  ),
  {
    code: "rsud",
    name: "RSUD Muara Bungo",
    shortName: "RSUD",
    kind: "hospital",
    cadence: "monthly",
    units: [
      "Bagian Tata Usaha",
      "Instalasi Gawat Darurat",
      "Instalasi Rawat Inap",
      "Instalasi Rawat Jalan",
      "Instalasi Bedah Sentral",
      "Instalasi Laboratorium",
      "Instalasi Farmasi",
      "Instalasi Radiologi",
      "Ruang Perinatologi",
    ],
    staff: 46,
  },
  office(
    "pupr",
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas PUPR",
    "Bina Marga,Sumber Daya Air,Cipta Karya,Tata Ruang",
    { staff: 22 },
  ),
  office("perkim", "Dinas Perumahan dan Permukiman", "Dinas Perkim", "Perumahan,Permukiman,Pertanahan"),
  office(
    "satpol",
    "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
    "Satpol PP",
    "Penegakan Perda,Ketertiban Umum,Pemadam Kebakaran",
    { staff: 24 },
  ),
  office(
    "dinsos",
    "Dinas Sosial",
    "Dinas Sosial",
    "Rehabilitasi Sosial,Perlindungan Sosial,Pemberdayaan Perempuan",
  ),
  office(
    "naker",
    "Dinas Tenaga Kerja dan Transmigrasi",
    "Disnakertrans",
    "Pelatihan Kerja,Hubungan Industrial,Transmigrasi",
  ),
  office(
    "pangan",
    "Dinas Ketahanan Pangan",
    "Dinas Pangan",
    "Ketersediaan Pangan,Konsumsi Pangan,Keamanan Pangan",
  ),
  office("dlh", "Dinas Lingkungan Hidup", "DLH", "Tata Lingkungan,Persampahan,Pengendalian Pencemaran"),
  office(
    "dukcapil",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Dukcapil",
    "Pendaftaran Penduduk,Pencatatan Sipil,Pengelolaan Data",
    { flavour: "strong" },
  ),
  office(
    "pmd",
    "Dinas Pemberdayaan Masyarakat dan Dusun",
    "Dinas PMD",
    "Pemerintahan Dusun,Keuangan Dusun,Ekonomi Dusun",
  ),
  office(
    "ppkb",
    "Dinas Pengendalian Penduduk dan KB",
    "Dinas PPKB",
    "Pengendalian Penduduk,Keluarga Berencana,Ketahanan Keluarga",
  ),
  office("dishub", "Dinas Perhubungan", "Dishub", "Lalu Lintas,Angkutan,Prasarana", { flavour: "generous" }),
  office(
    "kominfo",
    "Dinas Komunikasi dan Informatika",
    "Dinas Kominfo",
    "Informasi Publik,Aplikasi Informatika,Statistik dan Persandian",
  ),
  office(
    "perindag",
    "Dinas Perindustrian, Perdagangan, Koperasi dan UKM",
    "Perindagkop",
    "Perindustrian,Perdagangan,Koperasi dan UKM",
    { flavour: "slow" },
  ),
  office(
    "dpmptsp",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "DPMPTSP",
    "Penanaman Modal,Pelayanan Perizinan,Pengaduan",
    { flavour: "strong" },
  ),
  office("dispora", "Dinas Pemuda, Olahraga dan Pariwisata", "Disporapar", "Kepemudaan,Olahraga,Pariwisata"),
  office("perpus", "Dinas Perpustakaan dan Kearsipan", "Perpustakaan", "Perpustakaan,Kearsipan"),
  office(
    "tanbun",
    "Dinas Tanaman Pangan dan Perkebunan",
    "Distanbun",
    "Tanaman Pangan,Perkebunan,Penyuluhan",
    { staff: 20 },
  ),
  office("ternak", "Dinas Peternakan dan Perikanan", "Disnakkan", "Peternakan,Kesehatan Hewan,Perikanan", {
    flavour: "slow",
  }),
  office(
    "bappeda",
    "Badan Perencanaan Pembangunan Daerah",
    "Bappeda",
    "Perencanaan Ekonomi,Perencanaan Sosial,Prasarana Wilayah,Penelitian",
  ),
  office(
    "bkpsdmd",
    "Badan Kepegawaian dan Pengembangan SDM Daerah",
    "BKPSDMD",
    "Pengadaan dan Informasi,Mutasi dan Promosi,Pengembangan Kompetensi,Penilaian Kinerja",
  ),
  office(
    "bpkad",
    "Badan Pengelola Keuangan dan Aset Daerah",
    "BPKAD",
    "Anggaran,Perbendaharaan,Akuntansi,Aset",
  ),
  office(
    "bp2rd",
    "Badan Pengelola Pajak dan Retribusi Daerah",
    "BP2RD",
    "Pendataan,Penagihan,Pelayanan Pajak",
  ),
  office("bpbd", "Badan Penanggulangan Bencana Daerah", "BPBD", "Pencegahan,Kedaruratan,Rehabilitasi"),
  office(
    "kesbang",
    "Badan Kesatuan Bangsa dan Politik",
    "Kesbangpol",
    "Ideologi,Politik Dalam Negeri,Ketahanan Ekonomi",
  ),
  ...districts.map(district),
];
