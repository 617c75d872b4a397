import { hintsOn, indicatorHints, statementHints } from "@/lib/planning/target-hints";

const kinds = (statement: string) => statementHints(statement).map(({ kind }) => kind);

describe("a result that says what is achieved (Anak Lampiran 1)", () => {
  it.each([
    "Ibu hamil terlayani sesuai standar",
    "Kemampuan literasi murid kelas V meningkat",
    "Menurunnya angka stunting di Pelepat",
    "Meningkatnya kehadiran guru di kelas",
    "Bayi mendapat imunisasi dasar lengkap sebelum setahun",
    "Pasien rawat jalan terlayani dalam enam puluh menit",
    "Obat esensial tersedia sepanjang tahun",
    "Rujukan gawat darurat sampai tepat waktu",
    "Balita gizi kurang terpantau dan membaik",
    "Jalan kabupaten di Tanah Tumbuh kembali layak dilalui",
    "Jembatan gantung berfungsi aman sesudah diperbaiki",
    "Izin usaha terbit paling lama tiga hari kerja",
    "Laporan keuangan dinas tersaji tepat waktu dan akurat",
    "Realisasi belanja sesuai rencana penarikan dana",
    "Dokumen rencana kerja selaras dan selesai sebelum tenggat",
    "Arsip kepegawaian tertib dan mudah ditemukan kembali",
    "Aplikasi pelayanan berjalan andal pada jam kerja",
    "Data pegawai mutakhir dalam SIASN",
    "Temuan pemeriksaan tahun lalu selesai ditindaklanjuti",
    "Pelayanan administrasi kecamatan memuaskan warga",
    "Dana desa tersalurkan sesuai peruntukan",
    "Petani padi terdampingi dalam musim tanam kedua",
    "Produksi ikan air tawar naik di Rantau Pandan",
    "Keluarga penerima bantuan terverifikasi sesuai keadaan",
    "Koleksi perpustakaan bertambah sesuai minat pembaca",
    "Pelanggaran ketertiban umum berkurang di pasar atas",
    "Kebakaran permukiman tertangani dalam lima belas menit",
    "Sampah rumah tangga terangkut sesuai jadwal",
    "Pajak bumi dan bangunan tertagih sesuai ketetapan",
    "Akta kelahiran terbit pada hari pengajuan",
    "Angkutan umum laik jalan sesuai uji berkala",
    "Stok barang gudang sesuai kartu persediaan",
    "Pengelolaan barang milik daerah tertib",
    "Mutu pembelajaran membaik menurut rapor pendidikan",
    "Metode belajar tersedia lengkap",
    "Metodenya tersedia lengkap di modul",
    "Merauke bebas malaria",
    "Merangin bebas stunting pada desa sasaran",
    "Medan latihan siap pakai pada musim kemarau",
    "Mesin pompa berfungsi pada musim kemarau",
    "Meja layanan lengkap di tiap kecamatan",
    "Menara pengawas kebakaran siap pakai",
    "Media informasi kesehatan mutakhir",
    "Menu balita sesuai pedoman gizi",
    "Merek dagang UMKM terdaftar di kementerian",
    "Menit pertama gawat darurat tertangani dokter",
    "Meteran air pelanggan akurat sesuai tera",
    "Mebel sekolah lengkap di kelas rendah",
    "Medali kejuaraan daerah bertambah",
    "Melati dan anggrek warga tumbuh di taman kota",
    "Melon petani terjual sesuai harga acuan",
    "Memori jabatan lengkap saat serah terima",
    "Mentimun dan cabai petani bebas residu",
    "Meranti dan tembesu tumbuh di hutan kota",
    "Merbau di hutan lindung aman dari penebangan",
    "Merpati pos sehat dan bebas penyakit",
    "Mentawai tangguh dan siap menghadapi gempa",
    "Mempawah bebas rabies menurut dinas",
    "Mental siswa sehat menurut penapisan",
    "Mekanisme aduan berfungsi sesuai standar",
    "Menteri menerima laporan yang lengkap",
  ])("is left alone: %s", (statement) => {
    expect(kinds(statement)).toEqual([]);
  });
});

describe("a result that says what is done", () => {
  it.each([
    "Menulis surat rujukan",
    "Melaksanakan pengawasan jalan",
    "Mengelola arsip dinas",
    "Mengajar kelas V semester genap",
    "Membuat laporan bulanan puskesmas",
    "Menyusun dokumen rencana kerja",
    "Melakukan kunjungan rumah ibu nifas",
    "Memeriksa kelengkapan berkas izin",
    "Merekap absensi pegawai kecamatan",
    "Memelihara server dan jaringan kantor",
    "Mengikuti rapat koordinasi triwulan",
    "Pelaksanaan posyandu di delapan desa",
    "Penyusunan laporan kinerja dinas",
    "Koordinasi dengan perangkat daerah lain",
    "Rapat persiapan musrenbang kecamatan",
    "Monitoring pembangunan jalan lingkungan",
    "Sosialisasi pajak daerah di pasar",
    "Terlaksananya kegiatan penyuluhan pertanian",
    "Pengawasan pedagang kaki lima",
    "Penyuluhan gizi untuk kader",
    "Merekap menu pasien rawat inap",
    "Merapikan arsip kepegawaian",
    "Melatih kader posyandu",
    "Memberi layanan administrasi",
    "Menulis naskah pidato bupati",
    "Merawat mesin pompa",
    "Memfasilitasi musyawarah desa",
    "Memverifikasi berkas bantuan",
    "Mempelajari aturan kepegawaian",
    "Memproses usulan kenaikan pangkat",
    "Menyosialisasikan pajak daerah",
    "Mensosialisasikan aturan cuti",
    "Mentransfer data kepegawaian",
    "Menerjemahkan naskah kerja sama",
    "Mengkaji rencana tata ruang",
    "Mengoordinasikan rapat triwulan",
    "Mewujudkan tertib arsip",
    "Meyakinkan warga membayar pajak",
    "Meninjau lapangan bersama camat",
    "Mencetak kartu tanda penduduk",
    "Menjaga loket pendaftaran",
    "Menghitung kebutuhan obat",
    "Menyapu halaman kantor",
    "Merancang aplikasi absensi",
    "Merahasiakan data pasien",
  ])("is asked for what it changes: %s", (statement) => {
    expect(kinds(statement)).toContain("activity");
  });
});

describe("a result that is weak otherwise", () => {
  it.each([
    ["Arsip", ["short"]],
    ["Laporan keuangan", ["short"]],
    ["Dokumen anggaran dinas tahun berjalan", ["stateless"]],
    ["Data penduduk miskin Kabupaten Bungo", ["stateless"]],
    ["Perlengkapan kantor untuk bagian umum", ["stateless"]],
    ["Semua warga terlayani pada hari yang sama", ["absolute"]],
    ["Seluruh guru lulus sertifikasi tahun ini", ["absolute"]],
    ["Aduan warga selalu terjawab sesuai prosedur", ["absolute"]],
    ["Laporan tidak pernah terlambat diterima bupati", ["absolute"]],
    ["Memastikan setiap berkas selesai", ["activity", "absolute"]],
    ["Pengawasan", ["activity", "short"]],
    ["   ", []],
  ])("%j: %j", (statement, expected) => {
    expect(kinds(statement)).toEqual(expected);
  });

  it("is told the absolute word (L.II.A.7.a.7)", () => {
    expect(statementHints("Seluruh guru lulus sertifikasi")).toEqual([{ kind: "absolute", word: "Seluruh" }]);
  });
});

describe("an indicator", () => {
  const indicator = (changes: Partial<Parameters<typeof indicatorHints>[0]> = {}) =>
    indicatorHints({
      text: "Persentase izin selesai dalam tiga hari",
      aspect: "quality",
      qualitative: false,
      targetValue: "95",
      targetUnit: "%",
      targetNarrative: "",
      direction: "higher",
      ...changes,
    });

  it.each([
    ["that measures", {}],
    ["whose number cannot be read yet", { targetValue: undefined }],
    [
      "in words, which need no number and no measure",
      {
        ...{ text: "Guru mengajar dengan baik", qualitative: true },
        ...{ targetValue: null, targetUnit: "", targetNarrative: "Menurut rapor pendidikan" },
      },
    ],
    ["with nothing typed", { text: "", targetValue: null, targetUnit: "" }],
    ["with a count", { text: "Jumlah bayi diimunisasi lengkap", targetValue: "120", targetUnit: "orang" }],
    [
      "with a decimal that means something",
      { text: "Indeks kepuasan warga", targetValue: "3.6", targetUnit: "indeks" },
    ],
    [
      "that names its unit in its words",
      { text: "Modul ajar literasi disahkan gugus", targetValue: "5", targetUnit: "modul" },
    ],
    ["that names the part of a set", { text: "Berkas pensiun yang selesai sesuai standar" }],
    [
      "that counts what happens",
      { text: "Kejadian infeksi di ruang rawat inap", targetValue: "1", targetUnit: "per 1.000" },
    ],
    [
      "of time with days",
      { text: "Lama penerbitan izin", aspect: "time", targetValue: "3", targetUnit: "hari" },
    ],
    ["that is to fall to nothing", { direction: "lower", targetValue: "0" }],
    [
      "of growth that may shrink",
      { text: "Laju pertumbuhan penduduk miskin", direction: "lower", targetValue: "-2" },
    ],
    ["of a rise beyond double", { text: "Kenaikan jumlah pengunjung perpustakaan", targetValue: "120" }],
    [
      "in points of a percentage",
      { text: "Selisih capaian imunisasi", targetValue: "120", targetUnit: "poin persen" },
    ],
  ] as const)("%s is left alone", (_, changes) => {
    expect(indicator(changes)).toEqual([]);
  });

  it.each([
    ["unmeasured", { text: "Guru mengajar dengan baik" }],
    ["unmeasured", { text: "Jalan desa mulus", targetValue: "5", targetUnit: "km" }],
    [
      "untimed",
      { text: "Jumlah laporan terkirim", aspect: "time", targetValue: "12", targetUnit: "laporan" },
    ],
    ["no-unit", { targetUnit: " " }],
    ["no-target", { targetValue: null, targetUnit: "" }],
    ["no-target", { targetValue: null }],
    ["no-target", { qualitative: true, targetValue: null, targetUnit: "", targetNarrative: " " }],
    ["over-hundred", { targetValue: "120" }],
    ["over-hundred", { targetValue: "120", targetUnit: "persen" }],
    ["over-hundred", { targetValue: "100.5", targetUnit: "Persentase" }],
    ["over-hundred", { text: "Persentase berkas kembali", direction: "lower", targetValue: "105" }],
    ["perfect", { targetValue: "100" }],
    ["nothing", { targetValue: "0" }],
    ["nothing", { targetValue: "0.0", targetUnit: "berkas", text: "Jumlah izin terbit" }],
    ["negative", { targetValue: "-5" }],
    ["negative", { text: "Penurunan jumlah aduan", targetValue: "-5", targetUnit: "aduan" }],
    ["negative", { text: "Jumlah aduan", direction: "lower", targetValue: "-5", targetUnit: "aduan" }],
    ["negative", { text: "Jumlah murid lulus", targetValue: "-27.5", targetUnit: "murid" }],
    ["fraction", { text: "Jumlah murid lulus", targetValue: "27.5", targetUnit: "murid" }],
  ] as const)("is told when it is %s", (hint, changes) => {
    expect(indicator(changes)).toEqual([hint]);
  });

  it("is told of its number also while the unit is missing", () => {
    expect(indicator({ targetValue: "0", targetUnit: "" })).toEqual(["no-unit", "nothing"]);
    expect(indicator({ targetValue: "-1", targetUnit: "" })).toEqual(["no-unit", "negative"]);
  });
});

it("counts the hints on a whole plan, with those beside what was reached before", () => {
  const indicator = {
    ...{ id: "a", text: "Jumlah izin terbit", aspect: "quantity" as const, targetValue: "3" },
    ...{ targetUnit: "izin", targetNarrative: null, direction: "higher" as const },
  };
  const plan = {
    approach: "quantitative" as const,
    results: [
      { statement: "Melaksanakan rapat koordinasi", indicators: [] },
      { statement: "Izin reklame terbit tepat waktu", indicators: [indicator] },
    ],
  };
  expect(hintsOn({ ...plan, precedents: {} })).toBe(1);
  expect(hintsOn({ ...plan, precedents: { a: { reached: "5" } } })).toBe(2);
});
