import type { PlanForm, PositionKind } from "@/lib/db/generated/enums";

type Held = { kind: PositionKind; isHead: boolean; unit: { independent: boolean } };

/**
 * On whose official form the holder of a position plans: senior leaders and the heads of independent units (pimpinan unit
 * kerja mandiri) on A.1.1 or A.1.2, by perspectives and with the manual A.1.3; everybody else on A.1.6 or A.1.7 (L.II.A.2, 7).
 */
export const planFormOf = ({ kind, isHead, unit }: Held): PlanForm =>
  kind === "senior_leader" || (isHead && unit.independent) ? "leader" : "member";
