import { additional, type Example, faster, fewer, main, quality, quantity, time } from "./example";

/** Health centres and the hospital. */
export const health: readonly Example[] = [
  {
    position: "Bidan",
    titles: /\bbidan\b/i,
    results: [
      main(
        "Ibu hamil di wilayah kerja terlayani sesuai standar",
        quantity("Persentase ibu hamil dengan enam kali pemeriksaan", "%"),
        time("Persentase rujukan risiko tinggi dalam 24 jam", "%"),
      ),
      main(
        "Persalinan di wilayah kerja tertolong aman di fasilitas kesehatan",
        quantity("Cakupan persalinan di fasilitas kesehatan", "%"),
      ),
      main("Balita di wilayah kerja tumbuh sesuai usia", fewer("Prevalensi balita berat badan kurang", "%")),
    ],
  },
  {
    position: "Perawat",
    titles: /perawat/i,
    results: [
      main(
        "Pasien terlayani aman dan tepat waktu",
        faster("Waktu tunggu rata-rata sampai ditangani", "menit"),
        fewer("Angka kejadian jatuh pasien per 1.000 hari rawat", "kejadian"),
      ),
      main(
        "Asuhan keperawatan tercatat lengkap",
        quality("Persentase catatan asuhan yang lengkap dalam 24 jam", "%"),
      ),
      additional(
        "Perawat baru terbimbing sampai siap bertugas",
        quantity("Jumlah perawat baru yang lulus bimbingan", "orang"),
      ),
    ],
  },
  {
    position: "Dokter",
    titles: /dokter/i,
    results: [
      main(
        "Pasien rawat jalan terlayani sesuai panduan praktik klinis",
        quality("Persentase kasus sesuai panduan pada audit rekam medis", "%"),
        faster("Waktu tunggu rata-rata pasien rawat jalan", "menit"),
      ),
      main(
        "Penyakit kronis peserta terkendali dan menurun",
        quantity("Persentase pasien hipertensi dengan tekanan terkendali", "%"),
      ),
    ],
  },
  {
    position: "Apoteker dan asisten apoteker",
    titles: /apoteker|farmasi/i,
    results: [
      main(
        "Obat esensial tersedia dan aman dipakai",
        quantity("Persentase obat esensial yang tersedia pada akhir bulan", "%"),
        fewer("Nilai obat kedaluwarsa dalam setahun", "rupiah"),
      ),
      main(
        "Resep terlayani tepat waktu dengan penjelasan",
        faster("Waktu tunggu rata-rata obat jadi", "menit"),
      ),
    ],
  },
  {
    position: "Sanitarian dan promosi kesehatan",
    titles: /sanita|promosi kesehatan|penyuluh kesehatan|kesehatan lingkungan/i,
    results: [
      main(
        "Desa binaan bebas buang air besar sembarangan",
        quantity("Jumlah desa binaan yang terverifikasi", "desa"),
      ),
      main(
        "Depot air minum dan tempat pangan memenuhi syarat, sehat dan layak",
        quality("Persentase tempat yang diperiksa dan layak", "%"),
      ),
    ],
  },
  {
    position: "Kepala puskesmas",
    titles: /kepala (uptd )?puskesmas/i,
    results: [
      main(
        "Cakupan standar pelayanan minimal puskesmas meningkat",
        quantity("Capaian rata-rata dua belas standar pelayanan minimal", "%"),
      ),
      main("Pengunjung puskesmas terlayani memuaskan", quality("Indeks kepuasan masyarakat", "nilai")),
      main(
        "Dana kapitasi terserap sesuai rencana dan tertib",
        time("Persentase laporan keuangan bulanan yang tepat waktu", "%"),
      ),
    ],
  },
];
