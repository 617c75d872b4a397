import type { Chances } from "./chance";
import { type DrawnPlan, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };

/** What is to be done for a result, by the day of the plan's year on which it is due. */
const steps = [
  ["02-27", "Data sasaran {place} terkumpul dan diperiksa"],
  ["05-29", "Sasaran separuh pertama di {place} terlayani"],
  ["08-31", "Hambatan di {place} dibahas dalam dialog kinerja"],
  ["11-30", "Laporan akhir {place} selesai dan ditandatangani"],
] as const;

/** Action plans (B.1.1), which not everybody has: of the first result of every third confirmed plan, and of the named people. */
export function drawSteps({ chances, today, rows }: Draw, plans: readonly DrawnPlan[]) {
  const confirmed = plans.filter(({ approvedOn }) => approvedOn !== null);
  confirmed.forEach(({ id: planId, year, owner, results: [first] }, i) => {
    if (!first || (i % 3 > 0 && !owner.seat.actor)) return;
    for (const [day, text] of steps) {
      const dueOn = `${year}-${day}`;
      const late = day === "05-29" && chances.chance(0.4);
      put(rows, "ActionStep", {
        ...{ id: chances.id(), planId, resultId: first.id, dueOn },
        text: text.replace("{place}", owner.seat.unit.place),
        doneOn: dueOn < today && !late ? dueOn : null,
      });
    }
  });
}
