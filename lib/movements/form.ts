import type { MovementKind } from "@/lib/db/generated/enums";
import { isDeparture } from "@/lib/organisation/departures";

import { handsOver, isActing, leaveReasons, takesSeat } from "./kinds";

/** What stands in the form; "" for what is left empty. */
export type TypedForm = {
  kind: MovementKind;
  from: string;
  to: string;
  reason: (typeof leaveReasons)[number] | "";
  unit: string;
  position: string;
  rater: string;
  successor: string;
};

/** Which fields a kind of movement has. */
export const fieldsOf = (kind: MovementKind) => ({
  to: isActing(kind) || kind === "leave",
  reason: kind === "leave",
  seat: takesSeat(kind) || kind === "acting_end",
  rater: kind === "transfer",
  successor: handsOver(kind),
  leaves: isDeparture(kind),
});

/** The same without what stands in fields that the kind does not have: typed for another kind, and out of sight. */
export function relevant({ kind, from, ...typed }: TypedForm): TypedForm {
  const { to, reason, seat, rater, successor } = fieldsOf(kind);
  return {
    ...{ kind, from, to: to ? typed.to : "", reason: reason ? typed.reason : "" },
    ...{ unit: seat ? typed.unit : "", position: seat ? typed.position : "" },
    ...{ rater: rater ? typed.rater : "", successor: successor ? typed.successor : "" },
  };
}
