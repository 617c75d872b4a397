import { additional, type Example, faster, fewer, main, quality, quantity, time } from "./example";

/** Schools and the agency above them. */
export const education: readonly Example[] = [
  {
    position: "Guru kelas SD",
    titles: /guru kelas/i,
    results: [
      main(
        "Kemampuan membaca murid kelas meningkat",
        quantity("Persentase murid di atas batas kompetensi minimum literasi", "%"),
        quality("Nilai rata-rata asesmen membaca kelas", "nilai"),
      ),
      main(
        "Kemampuan berhitung murid kelas meningkat",
        quantity("Persentase murid di atas batas kompetensi minimum numerasi", "%"),
      ),
      main(
        "Perkembangan murid tersampaikan tepat waktu kepada orang tua",
        faster("Jumlah laporan hasil belajar yang terlambat dalam satu semester", "laporan"),
      ),
      additional(
        "Modul ajar dipakai bersama dan tersimpan di gugus",
        quantity("Jumlah modul ajar yang dipakai guru lain", "modul"),
      ),
    ],
  },
  {
    position: "Guru mata pelajaran",
    titles: /guru (mata|mapel|ahli|bahasa|matematika|ipa|ips|bimbingan)|^guru/i,
    results: [
      main(
        "Hasil belajar murid pada mata pelajaran meningkat",
        quality("Nilai rata-rata asesmen sumatif", "nilai"),
        quantity("Persentase murid yang tuntas pada penilaian pertama", "%"),
      ),
      main(
        "Murid yang tertinggal terbantu sampai tuntas",
        quantity("Persentase murid remedial yang tuntas", "%"),
      ),
      main(
        "Umpan balik tugas tersampaikan tepat waktu",
        faster("Waktu rata-rata pengembalian tugas", "hari"),
      ),
    ],
  },
  {
    position: "Kepala sekolah",
    titles: /kepala (sd|smp|tk|sekolah|uptd s)/i,
    results: [
      main(
        "Mutu pembelajaran sekolah meningkat",
        quality("Skor kualitas pembelajaran pada rapor pendidikan", "skor"),
        quantity("Persentase guru yang disupervisi dan diberi umpan balik dua kali setahun", "%"),
      ),
      main("Iklim sekolah aman bagi murid", fewer("Jumlah kejadian perundungan yang tercatat", "kejadian")),
      main(
        "Dana operasional sekolah terpakai tepat waktu dan sesuai rencana",
        time("Persentase laporan dana operasional yang tepat waktu", "%"),
      ),
    ],
  },
  {
    position: "Pengawas sekolah",
    titles: /pengawas sekolah/i,
    results: [
      main(
        "Sekolah binaan tertolong memperbaiki rapor pendidikannya sampai meningkat",
        quantity("Jumlah sekolah binaan yang skor literasinya naik", "sekolah"),
      ),
      main(
        "Rekomendasi pendampingan terpakai oleh kepala sekolah",
        quantity("Persentase rekomendasi yang ditindaklanjuti dalam satu semester", "%"),
      ),
    ],
  },
  {
    position: "Operator dan tenaga administrasi sekolah",
    titles: /(administrasi|operator).*(sekolah|sd|smp)/i,
    results: [
      main(
        "Data pokok pendidikan sekolah mutakhir dan lengkap",
        quality("Persentase data murid yang lengkap pada tanggal batas", "%"),
        fewer("Jumlah residu data pada akhir semester", "data"),
      ),
      main(
        "Surat dan ijazah terlayani tepat waktu",
        faster("Waktu rata-rata pelayanan surat keterangan", "jam"),
      ),
    ],
  },
];
