import { type Example, faster, fewer, main, quality, quantity, time } from "./example";

/** Work that happens outdoors. */
export const field: readonly Example[] = [
  {
    position: "Penyuluh pertanian",
    titles: /penyuluh (pertanian|perikanan|ahli|terampil|lapangan)|^penyuluh/i,
    results: [
      main(
        "Hasil panen kelompok tani binaan meningkat",
        quantity("Jumlah hasil panen per hektare kelompok binaan", "ton"),
      ),
      main(
        "Kelompok tani binaan naik kelas kemampuannya",
        quantity("Jumlah kelompok yang naik kelas dalam setahun", "kelompok"),
      ),
    ],
  },
  {
    position: "Teknik jalan, jembatan, dan pengairan",
    titles: /teknik (jalan|pengairan|tata)|jalan dan jembatan|pengairan|pekerjaan umum|operator lapangan/i,
    results: [
      main(
        "Jalan kabupaten di wilayah kerja berfungsi baik dan layak",
        quantity("Panjang jalan dalam kondisi mantap", "km"),
        faster("Waktu tanggap rata-rata kerusakan yang dilaporkan", "hari"),
      ),
      main(
        "Pekerjaan fisik selesai tepat waktu dan sesuai mutu",
        time("Persentase paket yang selesai tepat waktu", "%"),
      ),
    ],
  },
  {
    position: "Polisi pamong praja",
    titles: /pamong praja|satpol|ketertiban/i,
    results: [
      main(
        "Ketertiban di wilayah tugas terjaga dan membaik",
        faster("Waktu tanggap rata-rata laporan warga", "menit"),
        fewer("Jumlah pelanggaran peraturan daerah yang berulang", "kejadian"),
      ),
    ],
  },
  {
    position: "Pemadam kebakaran dan penanggulangan bencana",
    titles: /pemadam|damkar|bencana/i,
    results: [
      main(
        "Kebakaran di wilayah layanan tertangani tepat waktu",
        faster("Waktu tanggap rata-rata sejak laporan diterima", "menit"),
        quantity("Persentase kejadian yang ditangani dalam 15 menit", "%"),
      ),
      main(
        "Warga dusun rawan siap menghadapi bencana",
        quantity("Jumlah dusun yang lulus simulasi", "dusun"),
      ),
    ],
  },
  {
    position: "Pengelola lingkungan dan kebersihan",
    titles: /lingkungan hidup|kebersihan|persampahan|pengendali dampak/i,
    results: [
      main(
        "Sampah di wilayah layanan terangkut tepat waktu",
        quantity("Persentase sampah yang tertangani", "%"),
        fewer("Jumlah keluhan warga tentang sampah", "keluhan"),
      ),
      main("Mutu air sungai terpantau dan membaik", quality("Indeks kualitas air", "nilai")),
    ],
  },
];
