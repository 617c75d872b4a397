import type { Gap } from "@/lib/competency/gap";

/** How many of a position's competencies are below what it asks for, how many nobody has looked at, and how many there are. */
export const gapsIn = (lines: readonly { gap: Gap }[]) => ({
  count: lines.filter(({ gap }) => gap.state === "gap").length,
  unseen: lines.filter(({ gap }) => gap.state === "unassessed").length,
  total: lines.length,
});
