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
    ...evaluations(evaluate, words),
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

/** So many stand one by one; more are one task that leads to all of them. */
const oneByOne = 2;

function evaluations(evaluate: Tasks["training"]["evaluate"], words: Words): Task[] {
  const { t } = words;
  const [nearest] = evaluate;
  const common = { action: t("open"), why: t("training.evaluateWhy") };
  if (nearest && evaluate.length > oneByOne)
    return [
      {
        ...{ key: "training-evaluate", href: "/training/team", ...common },
        title: t("training.evaluateAll", { count: evaluate.length }),
        due: t("by", { date: dayOf(words, nearest.by) }),
      },
    ];
  return evaluate.map(({ id, name, title, by }) => ({
    ...{ key: `training-${id}`, href: `/training/team/${id}`, ...common },
    title: t("training.evaluate", { name, title }),
    due: t("by", { date: dayOf(words, by) }),
  }));
}
