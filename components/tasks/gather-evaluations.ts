import { periodName } from "@/lib/evaluation/period-name";
import type { Actor } from "@/lib/access/actor";
import type { Tasks } from "@/lib/tasks/sheet";

import { dayOf, type Words } from "./gather-words";
import type { Task } from "./task-list";

/** When the window closes, and for which downtime later than planned (H7). */
function closing({ closesOn, lostDays }: Tasks["evaluations"][number]["period"], words: Words) {
  const date = dayOf(words, closesOn);
  if (lostDays.length === 0) return words.t("closes", { date });
  return words.t("closesLater", { date, days: words.format.list(lostDays.map((day) => dayOf(words, day))) });
}

/** The last day of what has its own clock, with the day of the week; or that it has passed. */
function until(day: string, today: string, { t, format }: Words) {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  const date = format.dateTime(new Date(day), { weekday: "long", day: "numeric", month: "long", year });
  return t(today > day ? "past" : "by", { date });
}

/** A step of an evaluation, with its last day. */
export function evaluationTask(
  { step, due, objectable, ...line }: Tasks["evaluations"][number],
  { personId, today }: Pick<Actor, "personId" | "today">,
  words: Words,
): Task {
  const period = periodName(words.period, line.period);
  const { t } = words;
  const windowed = step === "selfAssess" || step === "rate";
  return {
    key: line.id,
    title: t(`evaluations.${step}`, { period, name: line.person.name, rater: line.rater.name }),
    why: step === "acknowledge" && objectable ? t("orObject") : undefined,
    due: windowed ? closing(line.period, words) : until(due, today, words),
    href: `/evaluations/${line.id}`,
    action: t("open"),
    urgent: line.personId === personId,
  };
}

/** Final evaluations of a period that whoever signed them reports upward together (L.V.A). */
export const reportingTask = (
  { period, count, due }: Tasks["toReport"][number],
  today: string,
  words: Words,
): Task => ({
  key: `report-${period.id}`,
  title: words.t("evaluations.report", { count, period: periodName(words.period, period) }),
  why: words.t("reportWhy"),
  due: until(due, today, words),
  href: "/evaluations/team",
  action: words.t("open"),
});

/** Guidance to write, to help along, to close, or a step of one's own. */
export function guidanceTask(
  { step, ...one }: Tasks["feedback"]["guidance"][number],
  today: string,
  words: Words,
): Task {
  const { t } = words;
  const [date, name] = [dayOf(words, one.day), one.name];
  const text = one.text ?? "";
  const late = step === "overdue" || (step === "own" && one.day < today);
  const timed = step === "overdue" || step === "own";
  return {
    key: `guidance-${one.id}`,
    title: t(`guidance.${step}`, { name, text, period: periodName(words.period, one.period) }),
    why: step === "overdue" || step === "own" ? undefined : t(`guidance.${step}Why`),
    due: timed ? t(`guidance.${late ? "late" : "due"}`, { date }) : t("since", { date }),
    href: step === "open" ? `/evaluations/${one.id}` : guidedAt(step, one.personId),
    action: t("open"),
    urgent: late && step === "own",
  };
}

const guidedAt = (step: "follow" | "overdue" | "close" | "lifted" | "own", personId: string) =>
  step === "own" ? "/development" : `/development/team/${personId}`;
