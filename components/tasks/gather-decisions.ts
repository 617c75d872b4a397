import type { Tasks } from "@/lib/tasks/sheet";

import { dayOf, type Words } from "./gather-words";
import type { Task } from "./task-list";

/** What leaders have given to the actor to do, by its day, and what was reported to the actor and is to be closed. */
export const decisionTasks = (decisions: Tasks["decisions"], today: string, words: Words): Task[] =>
  decisions.map(({ id, sentence, unit, dueOn, step }) => ({
    key: `decision-${id}`,
    title: words.decisions(step, { sentence }),
    why: words.decisions(`${step}Why`, { unit }),
    due: step === "report" && words.decisions(dueOn < today ? "late" : "by", { date: dayOf(words, dueOn) }),
    href: `/reports/decisions/${id}`,
    action: words.t("open"),
    urgent: step === "report" && dueOn < today,
  }));
