import type { Chances } from "./chance";

const women =
  "Aisyah,Ayu,Citra,Desi,Devi,Dewi,Dina,Eka,Elfira,Erna,Evi,Fatimah,Fitria,Hasna,Indah,Intan,Kartika,Laila,Lestari,Lina,Maya,Mega,Melati,Mira,Murni,Nadia,Nia,Novita,Nurul,Putri,Rahmi,Ratna,Reni,Rika,Rosmawati,Salma,Sari,Siska,Siti,Sri,Suci,Susi,Tika,Tuti,Ulfa,Vera,Wati,Wulan,Yanti,Yuliana,Yusnita,Zahra".split(
    ",",
  );
const men =
  "Adi,Afrizal,Agus,Ahmad,Andi,Arif,Asep,Bambang,Budi,Dedi,Deni,Dodi,Edi,Eko,Fajar,Faisal,Firman,Gunawan,Hadi,Hamdan,Hasan,Hendri,Herman,Idris,Ilham,Imam,Indra,Irfan,Iwan,Jamal,Joko,Kurnia,Lukman,Mahendra,Mukhlis,Nanda,Nasrul,Rahmat,Reza,Ridwan,Rizal,Romi,Rudi,Samsul,Sandi,Sofyan,Sulaiman,Syahrul,Taufan,Usman,Wahyu,Yandri,Yusuf,Zainal".split(
    ",",
  );
const family =
  "Alamsyah,Amelia,Anwar,Aprilia,Ardiansyah,Arifin,Azhari,Basri,Chaniago,Darmawan,Efendi,Fauzi,Firdaus,Fitriani,Gusnaldi,Hakim,Hamid,Handayani,Harahap,Hartati,Hasibuan,Hidayati,Husna,Iskandar,Ismail,Jaya,Junaidi,Kurniawan,Lubis,Mahdi,Mardiana,Maulana,Muslim,Nasution,Ningsih,Oktavia,Pertiwi,Piliang,Prasetyo,Purnama,Putra,Rahayu,Ramadhan,Rambe,Rosada,Safitri,Saleh,Saputri,Sembiring,Setiawan,Siregar,Suhendra,Susanti,Syafitri,Syahputra,Tanjung,Utami,Wahyuni,Wibowo,Wijaya,Yulianti,Yunus,Zahara,Zulfikar".split(
    ",",
  );

/** An invented name with the title that suits the job. */
export function inventName({ pick, chance }: Chances, sex: "1" | "2", title: string) {
  const given = pick(sex === "2" ? women : men);
  const middle = chance(0.25) ? [pick(sex === "2" ? women : men)] : [];
  const names = [...new Set([given, ...middle, pick(family)])];
  return `${names.join(" ")}${title ? `, ${title}` : ""}`;
}
