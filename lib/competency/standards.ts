import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";

import type { Level } from "./competencies";

/** Kinds of positions that standards ask something of; elected officials hold none of them. */
export const standardKinds = [
  "senior_leader",
  "administrator",
  "supervisor",
  "implementer",
  "functional",
] as const satisfies readonly PositionKind[];
export type StandardKind = (typeof standardKinds)[number];

/** Levels of functional positions, the lowest first. */
export const functionalLevels = [
  "pemula",
  "terampil",
  "mahir",
  "penyelia",
  "ahli_pertama",
  "ahli_muda",
  "ahli_madya",
  "ahli_utama",
] as const satisfies readonly FunctionalLevel[];

/** Which positions a standard is about; without a level it is about all functional positions. */
export type Scope = { kind: StandardKind; functionalLevel: FunctionalLevel | null };

/** All scopes in the order of a table: the kinds, then functional positions by level. */
export const scopes: readonly Scope[] = [
  ...standardKinds.map((kind) => ({ kind, functionalLevel: null })),
  ...functionalLevels.map((functionalLevel) => ({ kind: "functional" as const, functionalLevel })),
];

export type ScopeKey = StandardKind | FunctionalLevel;

/** What a form and the catalogues call a scope. */
export const keyOf = ({ kind, functionalLevel }: Scope): ScopeKey => functionalLevel ?? kind;

/** What positions of one agency, or of all, ask of one competency. */
export type Standard = { agencyId: string | null; kind: PositionKind; level: Level } & Pick<
  Scope,
  "functionalLevel"
>;

type Place = { agencyId: string | null; kind: PositionKind; functionalLevel: FunctionalLevel | null };

/**
 * The level that a position inherits; null where no standard asks for the competency. The agency's row wins over the
 * government's, and within each a row of the functional level over one of all levels. `asked_by_standards` in the database
 * says the same.
 */
export function inheritedLevel(standards: readonly Standard[], position: Place): Level | null {
  const nearest = standards
    .filter(
      ({ agencyId, kind, functionalLevel }) =>
        kind === position.kind &&
        (agencyId === null || agencyId === position.agencyId) &&
        (functionalLevel === null || functionalLevel === position.functionalLevel),
    )
    .sort((a, b) => nearnessOf(b) - nearnessOf(a))[0];
  return nearest?.level ?? null;
}

const nearnessOf = ({ agencyId, functionalLevel }: Standard) =>
  (agencyId === null ? 0 : 2) + (functionalLevel === null ? 0 : 1);

/** Positions that inherit alike, and how many people hold them. */
export type Group = Place & { positions: number; people: number };

/** Whom a change of the standards of one competency is about: positions that ask for another level afterwards, and their holders. */
export function affectedBy(
  before: readonly Standard[],
  after: readonly Standard[],
  groups: readonly Group[],
): { positions: number; people: number } {
  const changed = groups.filter((group) => inheritedLevel(before, group) !== inheritedLevel(after, group));
  return {
    positions: changed.reduce((sum, { positions }) => sum + positions, 0),
    people: changed.reduce((sum, { people }) => sum + people, 0),
  };
}

/** The standards as they would stand once those of one agency, or the government's, are these. */
export const withScope = (
  standards: readonly Standard[],
  agencyId: string | null,
  levels: readonly (Scope & { level: Level })[],
): Standard[] => [
  ...standards.filter((standard) => standard.agencyId !== agencyId),
  ...levels.map((one) => ({ ...one, agencyId })),
];
