import type { IsoDate } from "@/lib/dates";

import { type Box, boxes, type Known, type Lacking, lackings, standingOf, type Thresholds } from "./nine-box";

/** People of whom the same is known. */
export type Group = Known & { count: number };

export type Grid = {
  people: number;
  inBoxes: number;
  boxes: Record<Box, number>;
  /** Each with all it lacks; who lacks two things is counted at both. */
  lacking: Record<Lacking, number>;
};

/** Counts of the nine boxes, with what keeps the others out of them (C2): the figures say of how many they are. */
export function gridOf(groups: readonly Group[], thresholds: Thresholds, today: IsoDate): Grid {
  const grid: Grid = {
    ...{ people: 0, inBoxes: 0 },
    boxes: Object.fromEntries(boxes.map((box) => [box, 0])) as Grid["boxes"],
    lacking: Object.fromEntries(lackings.map((one) => [one, 0])) as Grid["lacking"],
  };
  for (const { count, ...known } of groups) {
    const standing = standingOf(known, thresholds, today);
    grid.people += count;
    if (standing.box === null) for (const one of standing.lacking) grid.lacking[one] += count;
    else {
      grid.inBoxes += count;
      grid.boxes[standing.box] += count;
    }
  }
  return grid;
}
