import type { Staff } from "./people";

const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"];
const duties = [
  "bertugas sebagai {title}; target kerja setahun mengikuti lampiran perjanjian",
  "tugas jabatan {title} di {unit}, dinilai setiap tahun",
  "melaksanakan tugas {title} pada {unit} dengan target menurut perjanjian kinerja unit",
  "ruang lingkup pekerjaan {title}, termasuk tugas kedinasan lain dari pimpinan {unit}",
];

/**
 * The work contract that a PPPK's plan refers to (art. 8(2)); null for everybody else. It follows from the person's number
 * alone, so that the plans of all years name the same one.
 */
export function contractOf({ employmentKind, number, seat }: Staff): string | null {
  if (employmentKind !== "pppk" || !number) return null;
  const [birth, year] = [Number(number.slice(2, 8)), number.slice(8, 12)];
  const serial = `${number.slice(2, 8)}${number.slice(-3)}`;
  const duty = (duties[birth % duties.length] ?? "")
    .replace("{title}", seat.title)
    .replace("{unit}", seat.unit.name);
  return `Perjanjian Kerja Nomor 800.1.2.5/${serial}/PPPK/${year} tanggal 1 ${months[birth % months.length]} ${year}: ${duty}`;
}
