import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";

import type { DemoActorKey } from "./demo-actors";
import type { Trade } from "./region";

/** A post somebody can be in: its title with the level, what its holders do, and the degrees they hold. */
export type Post = { title: string; level: FunctionalLevel | null; trade: Trade; degrees: readonly string[] };

const levels = {
  Pemula: "pemula",
  Terampil: "terampil",
  Mahir: "mahir",
  Penyelia: "penyelia",
  "Ahli Pertama": "ahli_pertama",
  "Ahli Muda": "ahli_muda",
  "Ahli Madya": "ahli_madya",
} as const satisfies Record<string, FunctionalLevel>;
type Named = keyof typeof levels;

const functional = (trade: Trade, post: string, degrees: string, ...held: Named[]): Post[] =>
  held.map((level) => ({
    ...{ title: `${post} ${level}`, level: levels[level], trade },
    degrees: degrees.split("|"),
  }));
const implementer = (title: string, degrees: string): Post => ({
  ...{ title, level: null, trade: "office" },
  degrees: degrees.split("|"),
});

const clerk = implementer("Pengadministrasi Perkantoran", "");
const dataClerk = implementer("Pengolah Data dan Informasi", "A.Md.|A.Md.Kom.");
const treasurer = implementer("Pengelola Keuangan", "A.Md.Ak.|A.Md.");
const reviewer = implementer("Penelaah Teknis Kebijakan", "S.E.|S.Sos.|S.H.|S.IP.");
const analyst = functional("office", "Analis Kebijakan", "S.IP.|S.Sos.|S.H., M.H.|S.E., M.Si.", "Ahli Muda");
const operator = (trade: Trade): Post => ({ ...implementer("Operator Layanan Operasional", ""), trade });
const keeper = (trade: Trade): Post => ({
  ...implementer("Pengelola Layanan Operasional", "A.Md.T.|A.Md."),
  trade,
});

/** The posts in a unit by what the unit does; one is drawn as often as it stands here. */
const byTrade: Record<Trade, readonly Post[]> = {
  leader: [],
  office: [
    ...analyst,
    ...functional("office", "Perencana", "S.E.|S.T.|S.Si.", "Ahli Pertama"),
    ...functional("office", "Arsiparis", "A.Md.", "Terampil"),
    ...[treasurer, clerk, dataClerk, reviewer],
  ],
  field: [
    ...functional("field", "Teknik Pengelolaan Prasarana", "S.T.", "Ahli Pertama"),
    ...[
      operator("field"),
      operator("field"),
      keeper("field"),
      keeper("field"),
      { ...reviewer, trade: "field" as const },
    ],
  ],
  extension: [
    ...functional("extension", "Penyuluh Pertanian", "S.P.|S.P., M.P.", "Ahli Pertama", "Ahli Muda"),
    ...functional("extension", "Penyuluh Pertanian", "A.Md.P.", "Terampil"),
    ...[operator("extension"), keeper("extension")],
  ],
  safety: [operator("safety"), operator("safety"), keeper("safety")],
  district: [
    { ...implementer("Pengelola Layanan Masyarakat", "A.Md."), trade: "district" },
    { ...implementer("Penata Kelola Pemerintahan", "S.IP.|S.Sos.|S.STP."), trade: "district" },
    operator("district"),
    { ...dataClerk, trade: "district" },
  ],
  audit: [
    ...functional("audit", "Auditor", "S.E.|S.H.|S.E., Ak.", "Ahli Pertama", "Ahli Muda"),
    ...functional(
      "audit",
      "Pengawas Penyelenggaraan Urusan Pemerintahan Daerah",
      "S.IP., M.Si.|S.H., M.H.",
      "Ahli Madya",
    ),
  ],
  education: [
    ...functional("education", "Pengawas Sekolah", "S.Pd., M.Pd.|M.Pd.", "Ahli Madya"),
    ...functional("education", "Pengembang Teknologi Pembelajaran", "S.Pd.", "Ahli Pertama"),
    { ...implementer("Pengelola Data Pendidikan", "A.Md.Kom.|A.Md."), trade: "education" },
    { ...implementer("Penelaah Teknis Pendidikan", "S.Pd."), trade: "education" },
  ],
  teacher: [
    ...functional("teacher", "Guru", "S.Pd.", "Ahli Pertama", "Ahli Pertama"),
    ...functional("teacher", "Guru", "S.Pd.|M.Pd.", "Ahli Muda", "Ahli Madya"),
  ],
  midwife: [
    ...functional("midwife", "Bidan", "A.Md.Keb.", "Terampil", "Mahir", "Penyelia"),
    ...functional("midwife", "Bidan", "S.Tr.Keb.|S.Keb., Bd.", "Ahli Pertama"),
  ],
  nurse: [
    ...functional("nurse", "Perawat", "S.Kep., Ns.", "Ahli Pertama", "Ahli Muda"),
    ...functional("nurse", "Perawat", "A.Md.Kep.", "Terampil", "Mahir"),
    ...functional("pharmacist", "Apoteker", "S.Farm., Apt.", "Ahli Pertama"),
    clerk,
  ],
  pharmacist: [
    ...functional("pharmacist", "Apoteker", "S.Farm., Apt.", "Ahli Pertama", "Ahli Muda"),
    ...functional("pharmacist", "Asisten Apoteker", "A.Md.Farm.", "Terampil", "Mahir"),
  ],
  diagnostics: [
    ...functional("diagnostics", "Pranata Laboratorium Kesehatan", "A.Md.Kes.|A.Md.AK.", "Terampil", "Mahir"),
    ...functional("diagnostics", "Pranata Laboratorium Kesehatan", "S.Tr.Kes.", "Ahli Pertama"),
  ],
};

const wardNurses = byTrade.nurse.filter(({ trade }) => trade === "nurse");
const radiographers = [
  ...functional("diagnostics", "Radiografer", "A.Md.Rad.", "Terampil", "Mahir"),
  ...functional("diagnostics", "Radiografer", "S.Tr.Rad.", "Ahli Pertama"),
];

/** What only some units have: a road engineer belongs to the roads, a fire fighter to the fire brigade. */
const ofUnits: Readonly<Record<string, readonly Post[]>> = {
  "Bidang Bina Marga": functional(
    "field",
    "Teknik Jalan dan Jembatan",
    "S.T.|S.T., M.T.",
    "Ahli Pertama",
    "Ahli Muda",
  ),
  "Bidang Sumber Daya Air": functional(
    "field",
    "Teknik Pengairan",
    "S.T.|S.T., M.T.",
    "Ahli Pertama",
    "Ahli Muda",
  ),
  "Bidang Cipta Karya": functional(
    "field",
    "Teknik Penyehatan Lingkungan",
    "S.T.",
    "Ahli Pertama",
    "Ahli Muda",
  ),
  "Bidang Penegakan Perda": functional("safety", "Polisi Pamong Praja", "A.Md.", "Terampil", "Mahir"),
  "Bidang Ketertiban Umum": functional("safety", "Polisi Pamong Praja", "A.Md.", "Terampil", "Mahir"),
  "Bidang Pemadam Kebakaran": functional("safety", "Pemadam Kebakaran", "", "Pemula"),
  "Bidang Peternakan": functional("extension", "Pengawas Bibit Ternak", "S.Pt.", "Ahli Pertama", "Ahli Muda"),
  "Bidang Kesehatan Hewan": functional("extension", "Paramedik Veteriner", "A.Md.Vet.", "Terampil", "Mahir"),
  "Bidang Perikanan": functional("extension", "Penyuluh Perikanan", "S.Pi.", "Ahli Pertama", "Ahli Muda"),
  "Bidang Penilaian Kinerja": functional(
    "office",
    "Analis SDM Aparatur",
    "S.Kom.|S.Sos.|S.Psi.",
    "Ahli Muda",
  ),
};
const insteadOf: Readonly<Record<string, readonly Post[]>> = {
  "Instalasi Radiologi": radiographers,
  "Bidang Peternakan": [operator("extension"), keeper("extension")],
  "Bidang Kesehatan Hewan": [operator("extension"), keeper("extension")],
  "Bidang Perikanan": [operator("extension"), keeper("extension")],
};
const technical = new Set(["Bidang Bina Marga", "Bidang Sumber Daya Air", "Bidang Cipta Karya"]);

/** The posts of a unit that does this. */
export function postsOf(unit: { name: string; kind: string }, trade: Trade): readonly Post[] {
  const usual =
    insteadOf[unit.name] ?? (trade === "nurse" && unit.kind === "division" ? wardNurses : byTrade[trade]);
  const general = technical.has(unit.name) ? usual.filter(({ level }) => level === null) : usual;
  return [...(ofUnits[unit.name] ?? []), ...general];
}

const only = ([post]: readonly Post[], degree: string) => post && { ...post, degrees: [degree] };
const ofActors: Partial<Record<DemoActorKey, Post | undefined>> = {
  teacher: only(functional("teacher", "Guru", "", "Ahli Pertama"), "S.Pd."),
  midwife: only(functional("midwife", "Bidan", "", "Terampil"), "A.Md.Keb."),
  contractNurse: only(functional("nurse", "Perawat", "", "Ahli Pertama"), "S.Kep., Ns."),
  student: only(functional("nurse", "Perawat", "", "Ahli Pertama"), "S.Kep., Ns."),
  teamLeader: only(functional("field", "Teknik Jalan dan Jembatan", "", "Ahli Muda"), "S.T."),
  regionalHr: only(functional("office", "Analis SDM Aparatur", "", "Ahli Muda"), "S.Kom."),
  agencyAdmin: only([reviewer], "S.E."),
  auditor: only(functional("audit", "Auditor", "", "Ahli Muda"), "S.E., Ak."),
  itOfficer: only(functional("office", "Pranata Komputer", "", "Ahli Pertama"), "S.T."),
};

/** In which post somebody is whom a visitor can be. */
export const postOf = (actor: DemoActorKey) => ofActors[actor];

/** Ranks of civil servants by the level of their functional post; functional experts begin at III/a (PermenPANRB 1/2023). */
const byLevel: Record<FunctionalLevel, readonly string[]> = {
  pemula: ["II/a", "II/b"],
  terampil: ["II/c", "II/d"],
  mahir: ["III/a", "III/b"],
  penyelia: ["III/c", "III/d"],
  ahli_pertama: ["III/a", "III/b"],
  ahli_muda: ["III/c", "III/d"],
  ahli_madya: ["IV/a", "IV/b", "IV/c"],
  ahli_utama: ["IV/d", "IV/e"],
};
type Schooling = "school" | "diploma" | "degree";

/** What a title behind a name says of the years at school. */
export const schoolingOf = (degree: string): Schooling =>
  degree === "" ? "school" : /^A\.Md\./.test(degree) ? "diploma" : "degree";

const bySchooling: Record<Schooling, readonly string[]> = {
  school: ["II/a", "II/b", "II/c"],
  diploma: ["II/c", "II/d", "III/a"],
  degree: ["III/a", "III/b", "III/c"],
};
const contracted: Record<Schooling, string> = { school: "V", diploma: "VII", degree: "IX" };

type Held = { kind: PositionKind; level: FunctionalLevel | null; isHead: boolean; title: string };

/** The ranks that somebody in this post may hold. */
export function ranksOf({ kind, level, title }: Held, employment: string, degree: string): readonly string[] {
  if (employment === "pppk") return [contracted[schoolingOf(degree)]];
  if (title === "Sekretaris Daerah") return ["IV/d"];
  if (kind === "senior_leader") return ["IV/b", "IV/c"];
  if (kind === "administrator")
    return /^(Camat|Direktur|Sekretaris)/.test(title) ? ["IV/a", "IV/b"] : ["III/d", "IV/a"];
  if (kind === "supervisor") return ["III/c", "III/d"];
  return level ? byLevel[level] : bySchooling[schoolingOf(degree)];
}

/** People are given a contract for the posts that one enters by. */
export const isEntered = ({ level }: Pick<Held, "level">) =>
  level === null || level === "pemula" || level === "terampil" || level === "ahli_pertama";

/** The years in which holders of a post were born: nobody is thirty and at the top. */
export function bornIn({ kind, level, isHead }: Held): readonly [number, number] {
  if (kind === "senior_leader") return [1967, 1976];
  if (kind === "administrator" || level === "ahli_madya") return [1968, 1982];
  if (isHead || kind === "supervisor" || level === "ahli_muda" || level === "penyelia") return [1970, 1986];
  if (level === "mahir") return [1974, 1991];
  return [1975, 1999];
}
