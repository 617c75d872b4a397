import type { ListShape } from "./headings";

export const fields = [
  "number",
  "name",
  "grade",
  "agency",
  "unit",
  "parentUnit",
  "position",
  "positionKind",
  "level",
  "isHead",
  "since",
  "supervisor",
  "employment",
] as const;
export type Field = (typeof fields)[number];

const patterns: ListShape<Field>["patterns"] = [
  ["supervisor", /^(?=.*\b(nip|nomor induk)\b)(?=.*\b(atasan|penilai)\b)/],
  [null, /\b(atasan|penilai)\b/],
  ["number", /^(nip|nomor induk)\b/],
  ["employment", /^(jenis|status)( kepegawaian| pegawai| asn)+$/],
  ["positionKind", /^(?=.*\b(jenis|kategori)\b)(?=.*\bjabatan\b)/],
  ["level", /\bjenjang\b/],
  ["since", /^(jabatan )?(tmt|terhitung mulai|tanggal mulai)( jabatan)?$/],
  ["position", /^(nama jabatan|jabatan nama|jabatan)( saat ini| terakhir)?$/],
  ["name", /^nama( lengkap| pegawai| dan gelar| asn)*$/],
  ["grade", /^(gol|golongan|pangkat)\b/],
  ["isHead", /^kepala\b|^pimpinan unit$/],
  ["parentUnit", /^unit( kerja)? induk$|^induk unit/],
  ["unit", /^(unit( kerja| organisasi)?|sub unit|unor|nama unit kerja|tempat tugas)$/],
  ["agency", /^(nama )?(perangkat daerah|opd|skpd|instansi|organisasi perangkat daerah)\b/],
];

/** A list of people with their positions and supervisors. */
export const peopleList: ListShape<Field> = {
  fields,
  patterns,
  required: { number: "NIP", name: "Nama", agency: "Perangkat daerah", position: "Jabatan" },
  about: ["number", "name"],
};
