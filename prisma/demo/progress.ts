import { addDays, isWorkingDay } from "@/lib/dates";

import type { Chances } from "./chance";
import { type DrawnPlan, instant, put, type Rows } from "./plans";
import { proofsOf } from "./proof";
import { answers, isCounted, reportNotes } from "./words";

const none = new Set<string>();
const onWorkingDay = (date: string): string =>
  isWorkingDay(date, none) ? date : onWorkingDay(addDays(date, 1));

type Draw = { chances: Chances; proofs: Chances; today: string; rows: Rows };

/** Reports on a plan up to today, their proofs, and the supervisor's answers; slow agencies answer late or never. */
export function drawProgress({ chances, proofs, today, rows }: Draw, plan: DrawnPlan) {
  if (!plan.approvedOn) return;
  const prove = proofsOf(proofs, plan, rows);
  const end = plan.year < 2026 ? `${plan.year}-12-10` : today;
  const slow = plan.owner.seat.unit.plan?.flavour === "slow";
  for (const { indicators } of plan.results) {
    for (const indicator of indicators) {
      const reports = plan.year < 2026 ? 1 : chances.whole(0, 2);
      let reached = 0;
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
        reached = realised(chances, indicator, date, reached);
        drawReport(chances, plan, indicator, { date, value: reached, slow, today, prove }, rows);
      }
    }
  }
}

/** How far the year has gone. */
const elapsed = (date: string) =>
  (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 31_536_000_000;

/**
 * What a report says: what adds up has come as far as the year has, and never falls behind the report before; what is
 * measured anew stands near its target from the beginning, and no share is above the whole.
 */
function realised(chances: Chances, indicator: Indicator, date: string, before: number) {
  const value = isCounted(indicator)
    ? Math.max(before, addedUp(chances, indicator, date))
    : measuredAnew(chances, indicator);
  return indicator.unit === "%" ? Math.min(100, value) : value;
}

function addedUp({ next }: Chances, { target, direction }: Indicator, date: string) {
  const luck = next();
  return direction === "lower"
    ? Math.round(target * elapsed(date) * (1.25 - 0.5 * luck))
    : Math.max(1, Math.round(target * elapsed(date) * (0.75 + 0.4 * luck)));
}

function measuredAnew({ next }: Chances, { target, direction }: Indicator) {
  const luck = next();
  return Math.max(1, Math.round(target * (direction === "lower" ? 1.2 - 0.35 * luck : 0.86 + 0.18 * luck)));
}

/** Whether a number is where it should be by that day. */
function isOnTrack(indicator: Indicator, value: number, date: string) {
  const due = indicator.target * (isCounted(indicator) ? elapsed(date) : 1);
  return indicator.direction === "lower" ? value <= due * 1.1 : value >= due * 0.92;
}

const dayAndMonth = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", timeZone: "UTC" });
/** A day as people write it: "16 April". */
export const spoken = (date: string) => dayAndMonth.format(new Date(date));

type Indicator = DrawnPlan["results"][number]["indicators"][number];
type When = { date: string; value: number; slow: boolean; today: string; prove: ReturnType<typeof proofsOf> };

function drawReport(
  chances: Chances,
  plan: DrawnPlan,
  indicator: Indicator,
  { date, value, slow, today, prove }: When,
  rows: Rows,
) {
  const { owner } = plan;
  const words = {
    text: indicator.text,
    value: String(value).replace(".", ","),
    unit: indicator.unit,
    place: owner.seat.unit.place,
    date: spoken(date),
  };
  const say = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, slot: keyof typeof words, at: number) =>
      slot === "text" && at > 0 ? within(words.text) : words[slot],
    );
  const id = chances.id(Date.parse(date));
  const reportedAt = instant(date, chances.whole(1, 8));
  put(rows, "ProgressReport", {
    id,
    planId: plan.id,
    indicatorId: indicator.id,
    personId: owner.id,
    agencyId: owner.seat.unit.agencyId,
    reportedAt,
    value,
    note: say(chances.pick(reportNotes[natureOf(indicator)])),
  });
  prove({ id, reportedAt });
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
    text: say(chances.pick(answers[isOnTrack(indicator, value, date) ? "onTrack" : "behind"])),
    givenAt: instant(answered, 9),
  });
}

const natureOf = (indicator: Indicator) =>
  indicator.direction === "lower" ? "lower" : isCounted(indicator) ? "counted" : "measured";

/** The words of an indicator inside a sentence. */
const within = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
