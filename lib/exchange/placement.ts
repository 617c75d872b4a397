import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { sameName } from "./cells";
import type { Entry } from "./entry";
import type { Known, PresentPosition } from "./present";

/** A unit that the file names and that does not exist yet; `key` stands for its id until it has one. */
export type NewUnit = { key: string; agencyId: string; parentId: string; name: string };

export type NewPosition = {
  key: string;
  agencyId: string;
  /** Id of a unit, or key of a new one. */
  unit: string;
  title: string;
  kind: PositionKind;
  functionalLevel: FunctionalLevel | null;
  isHead: boolean;
};

/** Where a row puts its person. */
export type Place = {
  agencyId: string;
  unit: string;
  /** The path by which reach is decided: of the unit, or of the parent of a new one. */
  path: string;
  newUnit: NewUnit | null;
  position: string;
  isHead: boolean;
  newPosition: NewPosition | null;
};

type Answer<Thing> = { found: Thing; blockers: [] } | { found: null; blockers: Blocker[] };
type FoundUnit = Pick<Place, "agencyId" | "unit" | "path" | "newUnit">;

const no = (blocker: Blocker) => ({ found: null, blockers: [blocker] });
const yes = <Thing>(found: Thing) => ({ found, blockers: [] as [] });

/** Agency, unit and position of a row; null with the reasons where one is not to be found. */
export function place(entry: Entry, known: Known): Answer<Place> {
  const { agency, position } = entry;
  if (agency === "" || position === "") return { found: null, blockers: [] };
  const agencyId = known.agencyByName.get(sameName(agency));
  if (!agencyId) return no({ code: "import.unknown-agency", name: agency });
  const unit = unitOf(entry, agencyId, known);
  if (!unit.found) return unit;
  const chair = positionOf(entry, unit.found, known);
  return chair.found ? yes({ ...unit.found, ...chair.found }) : chair;
}

function unitOf({ unit, agency, parentUnit }: Entry, agencyId: string, known: Known): Answer<FoundUnit> {
  const top = known.topUnit.get(agencyId);
  if (!top) return no({ code: "import.unknown-agency", name: agency });
  const existing = (id: string, path: string) => yes({ agencyId, unit: id, path, newUnit: null });
  if (unit === "" || sameName(unit) === sameName(agency)) return existing(top.id, top.path);
  const named = (name: string) => known.unitsByName.get(`${agencyId}/${sameName(name)}`) ?? [];
  const parents = parentUnit === "" ? null : new Set(named(parentUnit).map(({ id }) => id));
  const same = named(unit).filter(({ parentId }) => !parents || parents.has(parentId ?? ""));
  if (same.length > 1) return no({ code: "import.ambiguous-unit", name: unit });
  if (same[0]) return existing(same[0].id, same[0].path);
  const parent = known.unitById.get([...(parents ?? [])][0] ?? "");
  if (!parent)
    return no(
      parents
        ? { code: "import.unknown-parent", name: parentUnit }
        : { code: "import.unknown-unit", name: unit },
    );
  const key = `${parent.id}/${sameName(unit)}`;
  const newUnit = { key, agencyId, parentId: parent.id, name: unit };
  return yes({ agencyId, unit: key, path: parent.path, newUnit });
}

function positionOf(
  entry: Entry,
  { unit, agencyId }: FoundUnit,
  known: Known,
): Answer<Pick<Place, "position" | "isHead" | "newPosition">> {
  const key = `${unit}/${sameName(entry.position)}`;
  const existing = known.positionByTitle.get(key);
  if (existing) {
    if (differs(entry, existing)) return no({ code: "import.position-differs", title: existing.title });
    return yes({ position: existing.id, isHead: existing.isHead, newPosition: null });
  }
  const { kind, level, isHead, position: title } = entry;
  if (!kind) return no({ code: "import.kind-missing", title });
  const functionalLevel = kind === "functional" ? level : null;
  const newPosition = { key, agencyId, unit, title, kind, functionalLevel, isHead };
  return yes({ position: key, isHead, newPosition });
}

/** A cell that says something else than the position on record; an empty cell says nothing. */
const differs = ({ kind, isHead }: Entry, existing: PresentPosition) =>
  (kind !== null && kind !== existing.kind) || (isHead && !existing.isHead);
