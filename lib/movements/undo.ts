import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

/** What stands in the way of undoing a movement. */
type Undoing = {
  keeperId: string;
  /** Whom it moved, and everybody whose seat or rater it changed, with the raters. */
  concerned: readonly string[];
  from: IsoDate;
  /** Whether all seats that it changed are in units that the keeper keeps. */
  within: boolean;
  /** Whether it kept what it changed: those of a list did not. */
  traced: boolean;
  /** Whether something was recorded later that stands on it. */
  builtUpon: boolean;
  /** How often somebody planned, decided, answered or was rated because of it. */
  decided: number;
  /** The last day that is closed in one of the agencies that it concerned. */
  closedThrough: IsoDate | null;
};

/** Why a movement cannot be undone: nobody undoes what concerns oneself, and what was decided because of it stands. */
export function undoBlockers(undoing: Undoing): Blocker[] {
  const { keeperId, concerned, from, within, traced, builtUpon, decided, closedThrough } = undoing;
  if (concerned.includes(keeperId)) return [{ code: "movement.own-case" }];
  if (!traced) return [{ code: "movement.undo-of-list" }];
  if (!within) return [{ code: "movement.outside-reach" }];
  if (closedThrough && from <= closedThrough) return [{ code: "movement.undo-closed", date: closedThrough }];
  if (builtUpon) return [{ code: "movement.undo-built-upon" }];
  return decided > 0 ? [{ code: "movement.undo-decided", count: decided }] : [];
}
