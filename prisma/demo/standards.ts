import { functionalLevels, type Scope, scopes, standardKinds } from "@/lib/competency/standards";
import { standardCompetencies } from "@/lib/competency/competencies";

import type { Chances } from "./chance";
import type { Dictionary } from "./competencies";
import { requirementsOf } from "./competency-dictionary";
import { put, type Rows } from "./plans";

type Row = Rows[string][number];
type Draw = { chances: Chances; rows: Rows };

/**
 * What kinds and levels of positions ask of all agencies, and of one where all its positions of a level ask the same; the
 * positions that ask just that inherit it. Whatever else they ask stays their own.
 */
export function drawStandards(draw: Draw, ids: Dictionary) {
  const asked = new Map<unknown, Row>();
  for (const scope of scopes) putOfGovernment(draw, scope, ids);
  putOfAgencies(draw);
  for (const standard of draw.rows["CompetencyStandard"] ?? []) asked.set(keyOf(standard), standard);
  for (const requirement of draw.rows["CompetencyRequirement"] ?? []) {
    const position = positionsIn(draw.rows).get(requirement.positionId);
    const standard = position && nearest(asked, { ...position, competencyId: requirement.competencyId });
    requirement.inherited = standard !== undefined && standard.level === requirement.level;
  }
  putWords(draw.rows, ids);
  putRetired(draw);
}

const positionsByRows = new WeakMap<Rows, Map<unknown, Row>>();

function positionsIn(rows: Rows) {
  const known = positionsByRows.get(rows) ?? new Map(rows["Position"]?.map((row) => [row.id, row]));
  positionsByRows.set(rows, known);
  return known;
}

const keyOf = ({ competencyId, agencyId, kind, functionalLevel }: Row) =>
  [competencyId, agencyId ?? null, kind, functionalLevel ?? null].join("/");

/** The agency's before the government's, that of the level before that of all levels. */
const nearest = (asked: ReadonlyMap<unknown, Row>, position: Row) =>
  [
    position,
    { ...position, functionalLevel: null },
    { ...position, agencyId: null },
    { ...position, agencyId: null, functionalLevel: null },
  ]
    .map((place) => asked.get(keyOf(place)))
    .find((standard) => standard !== undefined);

function putOfGovernment({ chances, rows }: Draw, { kind, functionalLevel }: Scope, ids: Dictionary) {
  const nine = requirementsOf({ kind, level: functionalLevel, trade: "office" }).slice(
    0,
    standardCompetencies.length,
  );
  for (const { code, level } of nine)
    put(rows, "CompetencyStandard", {
      ...{ id: chances.id(), competencyId: ids.get(code), agencyId: null, kind, functionalLevel, level },
    });
}

/** Where all positions of an agency of one kind and level ask a technical competency at one level, the agency does. */
function putOfAgencies({ chances, rows }: Draw) {
  const nine = new Set(rows["CompetencyStandard"]?.map(({ competencyId }) => competencyId));
  const groups = new Map<string, { place: Row; positions: Set<unknown> }>();
  for (const position of rows["Position"] ?? []) {
    const { agencyId, kind, functionalLevel } = position;
    if (!settable(position)) continue;
    const key = [agencyId, kind, functionalLevel].join("/");
    const group = groups.get(key) ?? { place: { agencyId, kind, functionalLevel }, positions: new Set() };
    groups.set(key, { ...group, positions: group.positions.add(position.id) });
  }
  const askedBy = new Map<unknown, Row[]>();
  for (const row of rows["CompetencyRequirement"] ?? [])
    if (!nine.has(row.competencyId))
      askedBy.set(row.positionId, [...(askedBy.get(row.positionId) ?? []), row]);
  for (const { place, positions } of groups.values()) {
    const counts = new Map<string, { row: Row; count: number }>();
    for (const row of [...positions].flatMap((id) => askedBy.get(id) ?? [])) {
      const key = `${String(row.competencyId)}/${String(row.level)}`;
      counts.set(key, { row, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    for (const { row, count } of counts.values())
      if (count === positions.size && count > 1)
        put(rows, "CompetencyStandard", {
          ...{ id: chances.id(), competencyId: row.competencyId, ...place, level: row.level },
        });
  }
}

/** Functional positions without a level would pass theirs on to all levels. */
const settable = ({ kind, functionalLevel }: Row) =>
  kind === "functional"
    ? functionalLevels.some((level) => level === functionalLevel)
    : standardKinds.some((known) => known === kind);

/** What the region itself says of some competencies, one behaviour a line. */
const ownWords: Record<string, readonly string[]> = {
  tech_assessment: [
    "Memahami tujuan asesmen dan memakai instrumen yang tersedia",
    "Menyusun soal menurut kisi-kisi\nMemeriksa hasil dan menyampaikannya kepada orang tua",
    "Menganalisis hasil asesmen kelas\nMenyusun tindak lanjut bagi siswa yang tertinggal",
    "Menilai mutu instrumen satuan pendidikan\nMembimbing rekan menyusun soal bernalar tinggi",
    "Mengembangkan kerangka asesmen daerah dan menjadi rujukan",
  ],
  tech_audit: [
    "Memahami siklus audit dan mengumpulkan bukti dengan arahan",
    "Melakukan pengujian sendiri pada risiko yang sudah ditetapkan",
    "Menyusun program audit berdasarkan peta risiko",
    "Menilai kecukupan pengendalian dan memimpin tim audit",
    "Menetapkan kebijakan pengawasan berbasis risiko",
  ],
};

function putWords(rows: Rows, ids: Dictionary) {
  for (const [code, words] of Object.entries(ownWords))
    words.forEach((indicators, i) =>
      put(rows, "CompetencyLevel", { competencyId: ids.get(code), level: i + 1, indicators }),
    );
}

/** One that nobody is asked for any more, and one of an agency's own that it does not ask for yet. */
function putRetired({ chances, rows }: Draw) {
  const agency = rows["Agency"]?.find(({ code }) => code === "dikbud");
  const common = { kind: "technical", version: 0 };
  put(rows, "Competency", {
    ...{ id: chances.id(), code: "tech_typing", name: "Pengetikan naskah dinas", ...common },
    ...{ agencyId: null, definition: null, retiredOn: "2025-01-02" },
  });
  if (agency)
    put(rows, "Competency", {
      ...{ id: chances.id(), code: "tech_inclusion", name: "Layanan pendidikan inklusif", ...common },
      ...{ agencyId: agency.id, retiredOn: null },
      definition: "Menyesuaikan pembelajaran dan layanan sekolah bagi anak berkebutuhan khusus.",
    });
}
