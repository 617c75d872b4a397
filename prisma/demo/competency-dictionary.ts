import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";
import { type Level, levelOf, standardCompetencies } from "@/lib/competency/competencies";
import { indonesian } from "@/lib/i18n/indonesian";

import type { Seat, Trade } from "./region";

type Skill = { code: string; name: string };

const skill = (code: string, name: string): Skill => ({ code: `tech_${code}`, name });

/** What each trade has to know beside the nine; a government replaces them by its own dictionary. */
const technical: Record<Trade, readonly Skill[]> = {
  leader: [
    skill("budgeting", "Perencanaan dan penganggaran kinerja"),
    skill("risk", "Manajemen risiko unit"),
  ],
  teacher: [
    skill("assessment", "Asesmen literasi dan numerasi"),
    skill("lesson_design", "Perancangan pembelajaran"),
  ],
  midwife: [
    skill("birth", "Asuhan persalinan normal"),
    skill("maternal", "Kegawatdaruratan maternal dan neonatal"),
  ],
  nurse: [skill("nursing", "Asuhan keperawatan"), skill("life_support", "Bantuan hidup dasar")],
  pharmacist: [skill("pharmacy", "Pelayanan kefarmasian"), skill("stock", "Pengelolaan persediaan obat")],
  diagnostics: [
    skill("examination", "Pemeriksaan penunjang medis"),
    skill("calibration", "Kendali mutu alat"),
  ],
  extension: [skill("extension", "Penyuluhan kelompok"), skill("cultivation", "Budi daya yang baik")],
  safety: [
    skill("response", "Tanggap darurat dan ketertiban"),
    skill("prevention", "Pencegahan bersama warga"),
  ],
  office: [skill("records", "Pengelolaan arsip elektronik"), skill("drafting", "Penyusunan naskah dinas")],
  field: [skill("supervision", "Pengawasan pekerjaan lapangan"), skill("safety", "Keselamatan kerja")],
  district: [
    skill("counter", "Pelayanan administrasi terpadu kecamatan"),
    skill("village", "Pembinaan pemerintahan dusun"),
  ],
  audit: [skill("audit", "Audit berbasis risiko"), skill("findings", "Pelaporan hasil pengawasan")],
  education: [
    skill("school_data", "Pengelolaan data pokok pendidikan"),
    skill("school_visits", "Pendampingan satuan pendidikan"),
  ],
};

const kindOf = (code: string) => (code === "unity" ? "socio_cultural" : "managerial");

/** All competencies of the region: the nine of PermenPANRB 38/2017 and the technical ones. */
export const dictionary = [
  ...standardCompetencies.map((code) => ({
    code,
    name: indonesian.competencies.names[code],
    kind: kindOf(code),
  })),
  ...Object.values(technical)
    .flat()
    .map((own) => ({ ...own, kind: "technical" })),
];

/** Usual levels of mastery by kind of position and level of function (domain §3). */
const byKind: Record<PositionKind, Level> = {
  official: 5,
  senior_leader: 4,
  administrator: 3,
  supervisor: 2,
  implementer: 1,
  functional: 1,
};
const byFunction: Record<FunctionalLevel, Level> = {
  pemula: 1,
  terampil: 1,
  mahir: 2,
  penyelia: 2,
  ahli_pertama: 2,
  ahli_muda: 3,
  ahli_madya: 4,
  ahli_utama: 5,
};

/** What a position asks: the nine at its usual level, its trade and public service at the second at least. */
export function requirementsOf({ kind, level, trade }: Pick<Seat, "kind" | "level" | "trade">) {
  const usual = level ? byFunction[level] : byKind[kind];
  const skilled = levelOf(Math.max(2, usual));
  return [
    ...standardCompetencies.map((code) => ({ code, level: code === "public_service" ? skilled : usual })),
    ...technical[trade].map(({ code }) => ({ code, level: skilled })),
  ];
}
