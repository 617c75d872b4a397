import type { Chances } from "./chance";
import type { Staff } from "./people";
import { instant, put, type Rows } from "./plans";

/** What employees found hard on a screen; those with an answer were answered on a day. */
const told: readonly {
  screen: string;
  said: readonly [day: string, text: string][];
  answer?: [day: string, text: string];
}[] = [
  {
    screen: "/plans/…",
    said: [
      ["2026-01-14", "Bedanya target kuantitatif dan kualitatif baru saya mengerti setelah tanya teman."],
      ["2026-01-19", "Indikator boleh berapa? Takut kebanyakan."],
    ],
    answer: [
      "2026-01-28",
      "Di atas isian indikator sekarang ada contoh untuk jabatan Anda, dan saran jumlahnya: dua sampai lima untuk setiap hasil.",
    ],
  },
  {
    screen: "/progress",
    said: [
      ["2026-03-05", "Bukti dukung berupa foto dari HP ditolak karena terlalu besar."],
      ["2026-03-06", "Apakah harus ada bukti setiap kali lapor?"],
    ],
    answer: [
      "2026-03-16",
      "Berkas sampai 10 MB kini diterima. Bukti tidak wajib pada setiap laporan; yang diperlukan hanya yang benar-benar menunjukkan hasil.",
    ],
  },
  {
    screen: "/progress",
    said: [
      ["2026-05-20", "Sinyal di desa lemah, tombol kirim harus ditekan dua kali."],
      ["2026-05-27", "Saya belum tahu kolom catatan dibaca siapa saja."],
    ],
  },
  {
    screen: "/evaluations/…",
    said: [["2026-05-29", "Istilah kuadran membingungkan. Bisa dijelaskan dengan contoh?"]],
  },
  {
    screen: "/plans/matrix",
    said: [["2026-06-02", "Di laptop kecil tabelnya harus digeser terus."]],
  },
];

/** Remarks about what is hard, without anybody who made them, and what was answered by who keeps the cycle. */
export function drawHardships({ chances, rows }: { chances: Chances; rows: Rows }, keeper: Staff) {
  for (const { screen, said, answer } of told) {
    const answerId = answer ? chances.id() : null;
    if (answer)
      put(rows, "HardshipAnswer", {
        ...{ id: answerId, screen, text: answer[1] },
        ...{ answeredById: keeper.id, answeredAt: instant(answer[0], 9) },
      });
    for (const [day, text] of said)
      put(rows, "Hardship", { id: chances.id(), screen, text, day, agencyId: null, answerId });
  }
}
