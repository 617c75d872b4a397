import { additional, cost, type Example, faster, fewer, main, quality, quantity, time } from "./example";

/** Secretariats, offices and districts. */
export const administration: readonly Example[] = [
  {
    position: "Analis sumber daya manusia aparatur",
    titles: /(analis|pranata|penelaah).*(sdm|sumber daya manusia|kepegawaian)|kepegawaian/i,
    results: [
      main(
        "Layanan kenaikan pangkat selesai tepat waktu",
        time("Persentase usul kenaikan pangkat yang selesai sebelum tanggal terhitung", "%"),
        fewer("Jumlah usul yang dikembalikan karena berkas kurang", "usul"),
      ),
      main(
        "Data kepegawaian mutakhir dan lengkap",
        quality("Persentase data pegawai yang lengkap pada akhir triwulan", "%"),
      ),
    ],
  },
  {
    position: "Bendahara dan pengelola keuangan",
    titles: /bendahara|keuangan|verifikator/i,
    results: [
      main(
        "Pembayaran kepada pihak ketiga dan pegawai selesai tepat waktu",
        faster("Waktu rata-rata dari berkas lengkap sampai cair", "hari"),
        fewer("Jumlah berkas yang ditolak karena salah", "berkas"),
      ),
      main(
        "Pertanggungjawaban keuangan tertib dan lengkap",
        time("Persentase laporan bulanan sebelum tanggal 10", "%"),
      ),
    ],
  },
  {
    position: "Pengadministrasi dan arsiparis",
    titles: /pengadministrasi|arsip|sekretaris pimpinan|pengelola umum|pengolah data/i,
    results: [
      main(
        "Surat masuk tersampaikan tepat waktu kepada yang berwenang",
        faster("Waktu rata-rata dari surat diterima sampai disposisi", "jam"),
      ),
      main(
        "Arsip aktif tertata lengkap dan mudah ditemukan",
        faster("Waktu rata-rata menemukan arsip yang diminta", "menit"),
        quantity("Persentase berkas aktif yang terdaftar", "%"),
      ),
    ],
  },
  {
    position: "Perencana",
    titles: /perencana|penyusun program|penelaah teknis|analis kebijakan/i,
    results: [
      main(
        "Dokumen perencanaan terbit tepat waktu dan selaras",
        time("Jumlah hari keterlambatan rancangan akhir rencana kerja", "hari"),
        quality("Nilai kesesuaian rencana kerja dengan rencana strategis", "nilai"),
      ),
      main(
        "Rekomendasi hasil pengendalian terpakai oleh pimpinan",
        quantity("Persentase rekomendasi yang ditindaklanjuti dalam satu triwulan", "%"),
      ),
    ],
  },
  {
    position: "Auditor",
    titles: /auditor|pengawas.*(pemerintah|urusan)|inspektorat/i,
    results: [
      main(
        "Temuan audit terselesaikan tepat waktu oleh yang diperiksa",
        quantity("Persentase rekomendasi yang selesai dalam 60 hari", "%"),
      ),
      main(
        "Laporan hasil audit terbit tepat waktu dan sah",
        faster("Waktu rata-rata laporan terbit sesudah pemeriksaan", "hari"),
      ),
    ],
  },
  {
    position: "Pranata komputer",
    titles: /komputer|sistem informasi|informatika|persandian|statisti/i,
    results: [
      main(
        "Layanan aplikasi pemerintah andal dan aman",
        quality("Persentase waktu layanan tersedia dalam setahun", "%"),
        fewer("Jumlah gangguan yang lebih lama dari 4 jam", "kejadian"),
      ),
      main(
        "Permintaan bantuan terselesaikan tepat waktu",
        faster("Waktu rata-rata permintaan selesai", "jam"),
      ),
    ],
  },
  {
    position: "Pengelola pengadaan barang dan jasa",
    titles: /pengadaan/i,
    results: [
      main(
        "Paket pengadaan selesai tepat waktu dan hemat",
        time("Persentase paket yang selesai tepat waktu", "%"),
        cost("Persentase selisih nilai kontrak terhadap harga perkiraan", "%"),
      ),
      main(
        "Dokumen pengadaan tersusun lengkap tanpa sanggahan",
        fewer("Jumlah sanggahan yang diterima", "sanggahan"),
      ),
    ],
  },
  {
    position: "Camat",
    titles: /camat/i,
    results: [
      main(
        "Layanan kecamatan tersampaikan tepat waktu kepada warga",
        quality("Indeks kepuasan masyarakat kecamatan", "nilai"),
        faster("Waktu rata-rata penyelesaian surat", "hari"),
      ),
      main(
        "Dusun tertib menyusun anggaran dan laporannya",
        quantity("Jumlah dusun dengan anggaran ditetapkan tepat waktu", "dusun"),
      ),
      additional(
        "Kerja bakti dan gotong royong tumbuh di dusun",
        quantity("Jumlah dusun dengan kegiatan tiap bulan", "dusun"),
      ),
    ],
  },
  {
    position: "Kepala dinas atau badan",
    titles: /kepala (dinas|badan|satuan)|inspektur|direktur rsud|sekretaris (daerah|dprd)/i,
    results: [
      main(
        "Sasaran strategis perangkat daerah tercapai dan meningkat",
        quantity("Capaian rata-rata indikator kinerja utama", "%"),
        quality("Nilai akuntabilitas kinerja perangkat daerah", "nilai"),
      ),
      main("Anggaran perangkat daerah terserap sesuai rencana", cost("Persentase serapan anggaran", "%")),
      main(
        "Pengguna layanan perangkat daerah terlayani memuaskan",
        quality("Indeks kepuasan masyarakat", "nilai"),
      ),
    ],
  },
  {
    position: "Kepala bidang, kepala bagian, atau sekretaris",
    titles: /kepala (bidang|bagian|sub|seksi)|sekretaris/i,
    results: [
      main(
        "Program bidang tercapai sesuai perjanjian kinerja",
        quantity("Persentase indikator bidang yang mencapai target", "%"),
        cost("Persentase serapan anggaran bidang terhadap rencana kas", "%"),
      ),
      main(
        "Pegawai bidang terbimbing lewat dialog kinerja yang tertib",
        time("Persentase laporan pegawai yang dijawab dalam 5 hari kerja", "%"),
      ),
    ],
  },
];
