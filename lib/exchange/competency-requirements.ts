import { type Level } from "@/lib/competency/competencies";
import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import type { Finding } from "./case";
import { readLevel, readPositionKind, sameName } from "./cells";
import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { masteryBlockers, readMastery } from "./opening-cells";
import { grouped } from "./present";

const fields = ["agency", "unit", "position", "kind", "step", "code", "name", "level"] as const;
type Field = (typeof fields)[number];
export type RequirementLine = LineOf<Field>;

/** What positions ask for (standar kompetensi jabatan): of one named position, or of all of a kind and level. */
export const requirementList: ListShape<Field> = {
  fields,
  patterns: [
    ["step", /^jenjang\b/],
    ["kind", /^jenis jabatan\b/],
    ["code", /^kode( kompetensi| standar)?\b/],
    ["name", /^(nama )?kompetensi$/],
    ["level", /^(level|tingkat)\b/],
    ["agency", /^(nama )?(perangkat daerah|opd|skpd|instansi|organisasi perangkat daerah)\b/],
    ["unit", /^(nama )?(unit( kerja| organisasi)?|sub unit|unor)$/],
    ["position", /^(nama )?jabatan$/],
  ],
  required: { code: "Kode kompetensi", level: "Level" },
  about: ["code", "name"],
};

type Known = { id: string; code: string; name: string; agencyId: string | null; retired: boolean };

/** What stands around a dictionary: only what the keeper keeps. */
export type RequirementsPresent = {
  /** Whether the keeper keeps the competencies of every agency, and so what all have in common. */
  everywhere: boolean;
  agencies: { id: string; name: string; shortName: string; whole: boolean }[];
  /** `own`: the actor holds it today. */
  positions: { id: string; title: string; unit: string; agencyId: string; own: boolean }[];
  competencies: Known[];
  /** By what asks (see `Target`) and competency. */
  standing: { target: string; competencyId: string; level: number }[];
};

/** What asks for a competency. */
type Target = { key: string; name: string; agencyId: string | null } & (
  { positionId: string } | { positionId: null; kind: PositionKind; functionalLevel: FunctionalLevel | null }
);

/** How a standard is named among what stands. */
export const standardKey = (agencyId: string | null, kind: string, functionalLevel: string | null) =>
  `${agencyId ?? "-"}/${kind}/${functionalLevel ?? "-"}`;

export type NewCompetency = { code: string; name: string; agencyId: string | null };
export type Asked = { row: number; target: Target; code: string; competencyId: string | null; level: Level };
export type AskedAnew = Asked & { before: number };

/** What a dictionary would change, and why it cannot. Nothing may be applied while there are findings. */
export type RequirementPlan = {
  findings: Finding[];
  rows: number;
  unchanged: number;
  merged: number;
  newCompetencies: NewCompetency[];
  added: Asked[];
  corrected: AskedAnew[];
  /** Null is what all agencies have in common. */
  touched: { agencyId: string | null; count: number }[];
};

type Entry = {
  row: number;
  values: RequirementLine["values"];
  target: Target | null;
  competency: Known | null;
  /** What the dictionary does not have yet. */
  created: NewCompetency | null;
  level: Level | null;
  blockers: Blocker[];
};

/** Compares a dictionary with what stands: one level a position (or kind and level) and competency. Pure, in any order of rows. */
export function planRequirements(
  lines: readonly RequirementLine[],
  present: RequirementsPresent,
): RequirementPlan {
  const byCode = new Map(present.competencies.map((one) => [sameName(one.code), one]));
  const entries = lines.map((line) => entryOf(line, present, byCode));
  const { kept, merged } = withoutTwins(withOneName(entries, present));
  const levels = new Map(present.standing.map((one) => [`${one.target}/${one.competencyId}`, one.level]));
  const asked = kept.flatMap((entry) => askedBy(entry));
  const changes = asked.map((one) => ({
    ...one,
    before: levels.get(`${one.target.key}/${one.competencyId}`),
  }));
  const added = changes.flatMap(({ before, ...one }) => (before === undefined ? [one] : []));
  const corrected = changes.flatMap(({ before, ...one }) =>
    before !== undefined && before !== one.level ? [{ ...one, before }] : [],
  );
  const created = kept.flatMap((entry) => (entry.blockers.length > 0 ? [] : (entry.created ?? [])));
  const touched = grouped([...added, ...corrected], ({ target }) => target.agencyId ?? "");
  return {
    findings: kept.flatMap(({ row, values, blockers }) =>
      blockers.map((blocker) => ({
        ...{ row, number: values.code, name: values.position || values.kind, agency: values.agency, blocker },
      })),
    ),
    ...{ rows: kept.length, merged, unchanged: asked.length - added.length - corrected.length },
    newCompetencies: [...new Map(created.map((one) => [sameName(one.code), one])).values()],
    ...{ added, corrected },
    touched: [...touched].map(([agencyId, own]) => ({ agencyId: agencyId || null, count: own.length })),
  };
}

function entryOf(
  { row, values }: RequirementLine,
  present: RequirementsPresent,
  byCode: ReadonlyMap<string, Known>,
): Entry {
  const { target, blockers } = values.position ? positionOf(values, present) : standardOf(values, present);
  const competency = byCode.get(sameName(values.code)) ?? null;
  const agencyId = target?.agencyId ?? null;
  return {
    ...{ row, values, target, competency, level: readMastery(values.level) },
    created: competency || !target ? null : { code: values.code, name: values.name, agencyId },
    blockers: [
      ...blockers,
      ...competencyBlockers(values, competency, target),
      ...masteryBlockers(values.level),
      ...(Object.values(values).some((text) => text.length > 250)
        ? [{ code: "import.too-long" as const }]
        : []),
    ],
  };
}

type Found = { target: Target | null; blockers: Blocker[] };

/** The one position of this title that fits the unit and agency which the row names. */
function positionOf(
  { position, unit, agency }: RequirementLine["values"],
  present: RequirementsPresent,
): Found {
  const agencyId = agency ? (agencyOf(agency, present)?.id ?? "") : null;
  const fitting = present.positions.filter(
    (one) =>
      sameName(one.title) === sameName(position) &&
      (unit === "" || sameName(one.unit) === sameName(unit)) &&
      (agencyId === null || one.agencyId === agencyId),
  );
  const [only] = fitting;
  if (!only) return { target: null, blockers: [{ code: "import.no-such-position", title: position }] };
  if (fitting.length > 1)
    return { target: null, blockers: [{ code: "import.several-positions", title: position }] };
  if (only.own) return { target: null, blockers: [{ code: "import.own-position", title: position }] };
  return {
    target: { key: only.id, positionId: only.id, name: only.title, agencyId: only.agencyId },
    blockers: [],
  };
}

/** Positions of a kind and level, of one agency or, where none is named, of all. */
function standardOf(values: RequirementLine["values"], present: RequirementsPresent): Found {
  const kind = readPositionKind(values.kind);
  const functionalLevel = values.step === "" ? null : readLevel(values.step);
  const agency = values.agency === "" ? null : agencyOf(values.agency, present);
  const blockers: Blocker[] = [
    ...(values.kind === "" ? [{ code: "import.target-missing" as const }] : []),
    ...(values.kind !== "" && !kind ? [{ code: "import.kind-unreadable" as const, text: values.kind }] : []),
    ...(values.step !== "" && !functionalLevel
      ? [{ code: "import.step-unreadable" as const, text: values.step }]
      : []),
    ...(functionalLevel && kind && kind !== "functional"
      ? [{ code: "import.step-of-functional" as const }]
      : []),
    ...(values.agency !== "" && !agency
      ? [{ code: "import.unknown-agency" as const, name: values.agency }]
      : []),
    ...(agency && !agency.whole ? [{ code: "import.outside-reach" as const }] : []),
    ...(values.agency === "" && !present.everywhere ? [{ code: "import.agency-for-standard" as const }] : []),
  ];
  if (blockers.length > 0 || !kind) return { target: null, blockers };
  const agencyId = agency?.id ?? null;
  const key = standardKey(agencyId, kind, functionalLevel);
  const name = [values.kind, values.step].filter(Boolean).join(" ");
  return { target: { key, name, agencyId, positionId: null, kind, functionalLevel }, blockers };
}

const agencyOf = (typed: string, { agencies }: RequirementsPresent) =>
  agencies.find(({ name, shortName }) => [name, shortName].some((one) => sameName(one) === sameName(typed)));

function competencyBlockers(
  { code, name }: RequirementLine["values"],
  known: Known | null,
  target: Target | null,
): Blocker[] {
  if (code === "") return [{ code: "import.competency-missing" }];
  if (!known)
    return name === ""
      ? [{ code: "import.no-such-competency", name: code }]
      : /^[\p{L}\p{N}][\p{L}\p{N}._/-]{1,59}$/u.test(code)
        ? []
        : [{ code: "import.competency-code", text: code }];
  if (known.retired) return [{ code: "import.competency-retired", name: known.name }];
  if (name !== "" && sameName(name) !== sameName(known.name) && sameName(name) !== sameName(known.code))
    return [{ code: "import.competency-differs", name: known.name }];
  return known.agencyId && target && known.agencyId !== target.agencyId
    ? [{ code: "import.competency-elsewhere", name: known.name }]
    : [];
}

/**
 * A competency that is new has one name, and one owner: the agency that asks for it, or all where a row asks it of all. Where
 * several agencies do, nobody has said whose it is. Who keeps a part of an agency adds nothing to what the whole of it has.
 */
function withOneName(entries: readonly Entry[], present: RequirementsPresent): Entry[] {
  const groups = grouped(
    entries.filter(({ created }) => created),
    ({ values }) => sameName(values.code),
  );
  return entries.map((entry) => {
    const group = entry.created ? (groups.get(sameName(entry.values.code)) ?? []) : [];
    const other = group.find(({ values }) => sameName(values.name) !== sameName(entry.values.name));
    const owners = new Set(group.map(({ created }) => created?.agencyId ?? null));
    const created = entry.created && owners.has(null) ? { ...entry.created, agencyId: null } : entry.created;
    const elsewhere = group.find((one) => one.created?.agencyId !== entry.created?.agencyId);
    const blockers: Blocker[] = [
      ...(other ? [{ code: "import.competency-two-names" as const, row: other.row }] : []),
      ...(elsewhere && !owners.has(null)
        ? [{ code: "import.competency-two-agencies" as const, row: elsewhere.row }]
        : []),
      ...(created && !keepsWhole(created.agencyId, present)
        ? [{ code: "import.competency-not-yours" as const, name: created.name }]
        : []),
    ];
    return { ...entry, created, blockers: [...entry.blockers, ...blockers] };
  });
}

/** Whether the dictionary of the agency, or of all, is the keeper's to add to. */
const keepsWhole = (agencyId: string | null, { everywhere, agencies }: RequirementsPresent) =>
  agencyId === null ? everywhere : agencies.some(({ id, whole }) => id === agencyId && whole);

/** Of rows that ask for the same, the first where all ask the same level; each with a reason where they do not. */
function withoutTwins(entries: readonly Entry[]) {
  const inOrder = [...entries].sort((a, b) => a.row - b.row);
  const about = ({ row, target, values }: Entry) =>
    target ? `${target.key}/${sameName(values.code)}` : `row ${row}`;
  const kept = [...grouped(inOrder, about).values()].flatMap((group) => {
    const distinct = [...new Map(group.toReversed().map((entry) => [entry.level, entry])).values()];
    if (distinct.length === 1) return distinct;
    return distinct.map((entry) => {
      const row = distinct.find((other) => other.row !== entry.row)?.row ?? 0;
      return {
        ...entry,
        blockers: [...entry.blockers, { code: "import.conflicting-level", row } satisfies Blocker],
      };
    });
  });
  return { kept: kept.sort((a, b) => a.row - b.row), merged: entries.length - kept.length };
}

function askedBy({ row, target, competency, level, values, blockers }: Entry): Asked[] {
  if (blockers.length > 0 || !target || level === null) return [];
  return [{ row, target, code: values.code, competencyId: competency?.id ?? null, level }];
}
