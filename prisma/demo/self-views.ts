import { addDays } from "@/lib/dates";

import type { Chances } from "./chance";
import { occasionAt } from "./competencies";
import type { Staff } from "./people";
import { instant, put, type Rows } from "./plans";

type Row = Rows[string][number];
type Draw = { chances: Chances; today: string; rows: Rows };

const share = 0.06;
const usual = 3;
/** Of these the whole form was sent. */
const told = new Set(["teacher", "midwife", "contractNurse", "teamLeader"]);

/** How some people see their own competencies (B.1.9), sent in the weeks before the demo begins; no gap is counted from it. */
export function drawSelfViews(draw: Draw, staff: readonly Staff[]) {
  const asked = new Map<unknown, Row[]>();
  for (const row of draw.rows["CompetencyRequirement"] ?? [])
    asked.set(row.positionId, [...(asked.get(row.positionId) ?? []), row]);
  const held = new Map(
    (draw.rows["Assignment"] ?? [])
      .filter(({ kind, validTo }) => kind === "definitive" && !validTo)
      .map(({ personId, positionId }) => [personId, positionId]),
  );
  for (const person of staff) {
    const whole = told.has(person.seat.actor ?? "");
    if (!person.rater || !(draw.chances.chance(share) || whole)) continue;
    const lines = asked.get(held.get(person.id)) ?? [];
    for (const line of whole ? lines : lines.slice(0, usual)) putView(draw, person, line);
  }
}

function putView({ chances, today, rows }: Draw, { id: personId, seat }: Staff, asked: Row) {
  const assessedOn = addDays("2026-05-04", chances.whole(0, 25));
  const level = Math.min(5, Math.max(1, Number(asked.level) + chances.whole(-1, 1)));
  if (assessedOn > today) return;
  put(rows, "CompetencyAssessment", {
    ...{ id: chances.id(Date.parse(assessedOn)), origin: "self", personId, level },
    ...{ competencyId: asked.competencyId, reason: occasionAt(chances, seat, views) },
    ...{ recommendation: null, assessedById: personId, assessedOn, assessedAt: instant(assessedOn) },
  });
}

const views = [
  "Pada {occasion} di {place} {time} saya mengerjakannya sendiri.",
  "Saya mendampingi rekan dalam {occasion} di {place} {time}.",
  "Untuk {occasion} di {place} {time} saya masih bertanya kepada atasan.",
  "Saya mengusulkan cara baru untuk {occasion} di {place} {time}.",
  "Hasil {occasion} di {place} {time} dipakai rekan sebagai contoh.",
] as const;
