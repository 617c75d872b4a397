import type { ExemptionReason, MovementKind } from "@/lib/db/generated/enums";
import { departures, isDeparture } from "@/lib/organisation/departures";

/** What can happen to somebody in service, in the order of a list to choose from. */
export const movementKinds = [
  "transfer",
  "acting",
  "daily_acting",
  "acting_end",
  "leave",
  "return",
  ...departures,
] as const satisfies MovementKind[];

/** Whether it is a seat taken care of beside one's own: Plt or Plh. */
export const isActing = (kind: MovementKind) => kind === "acting" || kind === "daily_acting";

/** Whether a position is named for it. */
export const takesSeat = (kind: MovementKind) => kind === "transfer" || isActing(kind);

/** Whether those whom the person rates need somebody else for it. */
export const handsOver = (kind: MovementKind) =>
  kind === "transfer" || kind === "leave" || kind === "acting_end" || isDeparture(kind);

/** Leave during which nobody owes a plan (PermenPANRB 6/2022, L.II.C.8); a day of ordinary leave changes nothing here. */
export const leaveReasons = [
  "unpaid_leave",
  "retirement_preparation",
  "suspended",
] as const satisfies ExemptionReason[];
