import type { MovementKind } from "@/lib/db/generated/enums";

/** With which somebody is no longer in service: retirement, resignation or dismissal, the end of a contract, death. */
export const departures = [
  "retirement",
  "resignation",
  "contract_end",
  "death",
] as const satisfies MovementKind[];

/** Whether somebody is no longer in service with it. */
export const isDeparture = (kind: MovementKind) => departures.some((one) => one === kind);
