import type { Tasks } from "@/lib/tasks/sheet";

import type { Words } from "./gather-words";
import type { Task } from "./task-list";

/** Members who noted what an outside party said of them, for their rater to confirm. */
export const confirmingTasks = ({ unconfirmed }: Tasks["feedback"], { t }: Words): Task[] =>
  unconfirmed.map(({ id, name }) => ({
    key: `outside-${id}`,
    title: t("confirmOutside", { name }),
    why: t("confirmOutsideWhy"),
    href: `/progress/team/${id}`,
    action: t("open"),
  }));
