import { addDays, isWorkingDay } from "@/lib/dates";

import type { Chances } from "./chance";
import { type DrawnPlan, instant, put, type Rows } from "./plans";
import { answers, reportNotes } from "./words";

const none = new Set<string>();
const onWorkingDay = (date: string): string =>
  isWorkingDay(date, none) ? date : onWorkingDay(addDays(date, 1));

/** Reports on a plan up to today, and the supervisor's answers; slow agencies answer late or never. */
export function drawProgress(chances: Chances, plan: DrawnPlan, today: string, rows: Rows) {
  if (!plan.approvedOn) return;
  const end = plan.year < 2026 ? `${plan.year}-12-10` : today;
  const slow = plan.owner.seat.unit.plan?.flavour === "slow";
  for (const { indicators } of plan.results) {
    for (const indicator of indicators) {
      const reports = plan.year < 2026 ? 1 : chances.whole(0, 2);
      for (let i = 1; i <= reports; i++) {
        const date = onWorkingDay(
          addDays(
            end,
            -chances.whole(
              plan.year < 2026 ? 0 : 25 * (reports - i),
              plan.year < 2026 ? 30 : 25 * (reports - i) + 24,
            ),
          ),
        );
        if (date <= plan.approvedOn || date > today) continue;
        drawReport(
          chances,
          plan,
          indicator,
          { date, share: (0.55 + 0.5 * chances.next()) * (plan.year < 2026 ? 1 : 0.5), slow, today },
          rows,
        );
      }
    }
  }
}

const dayAndMonth = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", timeZone: "UTC" });
/** A day as people write it: "16 April". */
export const spoken = (date: string) => dayAndMonth.format(new Date(date));

type Indicator = DrawnPlan["results"][number]["indicators"][number];
type When = { date: string; share: number; slow: boolean; today: string };

function drawReport(
  chances: Chances,
  plan: DrawnPlan,
  indicator: Indicator,
  { date, share, slow, today }: When,
  rows: Rows,
) {
  const { owner } = plan;
  const value = Math.max(
    1,
    Math.round(
      indicator.direction === "lower"
        ? indicator.target * (1.3 - share * 0.5)
        : indicator.target * share * 1.15,
    ),
  );
  const words = {
    text: indicator.text,
    value: String(value).replace(".", ","),
    unit: indicator.unit,
    place: owner.seat.unit.place,
    date: spoken(date),
  };
  const say = (text: string) => text.replace(/\{(\w+)\}/g, (_, slot: keyof typeof words) => words[slot]);
  const id = chances.id(Date.parse(date));
  put(rows, "ProgressReport", {
    id,
    planId: plan.id,
    indicatorId: indicator.id,
    personId: owner.id,
    agencyId: owner.seat.unit.agencyId,
    reportedAt: instant(date, chances.whole(1, 8)),
    value,
    note: say(chances.pick(reportNotes)),
  });
  const answered = onWorkingDay(addDays(date, slow ? chances.whole(6, 16) : chances.whole(0, 4)));
  if (answered > today || chances.chance(slow ? 0.55 : 0.25)) return;
  put(rows, "Feedback", {
    id: chances.id(Date.parse(answered)),
    personId: owner.id,
    authorId: owner.rater?.id,
    kind: "incidental",
    reportId: id,
    resultId: null,
    behaviour: null,
    requestId: null,
    text: say(chances.pick(answers)),
    givenAt: instant(answered, 9),
  });
}
