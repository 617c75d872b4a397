import type { Tasks } from "@/lib/tasks/sheet";

import { dayOf, type Words } from "./gather-words";
import type { Task } from "./task-list";

/** Seats to answer for, trainings whose use is to be evaluated, and what whoever keeps trainings has to do. */
export function trainingTasks(
  { asked, evaluate, proposed, unnoted }: Tasks["training"],
  words: Words,
): Task[] {
  const { t } = words;
  const open = t("open");
  return [
    ...(asked > 0
      ? [
          {
            ...{ key: "training-asked", href: "/training/team", action: open },
            ...{ title: t("training.asked", { count: asked }), why: t("training.askedWhy") },
          },
        ]
      : []),
    ...evaluate.map(({ id, name, title, by }) => ({
      ...{ key: `training-${id}`, href: `/training/team/${id}`, action: open },
      ...{ title: t("training.evaluate", { name, title }), why: t("training.evaluateWhy") },
      due: t("by", { date: dayOf(words, by) }),
    })),
    ...(proposed > 0
      ? [
          {
            ...{ key: "training-proposed", href: "/administration/training", action: open },
            title: t("training.proposed", { count: proposed }),
          },
        ]
      : []),
    ...(unnoted > 0
      ? [
          {
            ...{ key: "training-unnoted", href: "/administration/training", action: open },
            ...{ title: t("training.unnoted", { count: unnoted }), why: t("training.unnotedWhy") },
          },
        ]
      : []),
  ];
}
