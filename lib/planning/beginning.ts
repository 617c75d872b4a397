import type { CascadingMethod, PlanApproach } from "@/lib/db/generated/enums";
import type { Goal } from "@/lib/goals/sheet";

import type { ConfirmedIndicator, Edition } from "./edition";
import type { Example } from "./examples/example";

/** Lines that a new plan starts with; numbers as text, null where the two who sign still have to agree on one. */
export type Beginning = {
  results: (Pick<Edition["results"][number], "kind" | "statement"> & {
    /** What the result supported in the earlier plan; whoever opens the plan sees whether it is offered still. */
    link?: { indicatorId: string; method: CascadingMethod } | null;
    indicators: (Omit<ConfirmedIndicator, "id"> & { precedentId: string | null; goalId: string | null })[];
  })[];
  appendix: Pick<Edition["appendix"][number], "section" | "text">[];
};

export const nothing: Beginning = { results: [], appendix: [] };

type Placed = Pick<ConfirmedIndicator, "aspect" | "perspective">;

/** Leaders place an indicator in a perspective, everybody else in an aspect; what does not fit is chosen anew. */
const placedFor = (leads: boolean, { aspect, perspective }: Placed) => ({
  aspect: leads ? null : aspect,
  perspective: leads ? perspective : null,
});

/**
 * An earlier plan as it was confirmed. Expectations on behaviour are not taken over: they come from a dialogue (art. 10(4));
 * neither are goals of the unit, which has others each year, nor results of a leave of study, which come with the leave.
 */
export const fromEdition = ({ results, appendix }: Edition, leads: boolean): Beginning => ({
  results: results.filter(isOfNoStudy).map(({ kind, statement, support, indicators }) => ({
    kind,
    statement,
    link: support ? { indicatorId: support.indicatorId, method: support.method } : null,
    indicators: indicators.map(({ id, ...indicator }) => ({
      ...indicator,
      studyLeaveId: null,
      studyMeasure: null,
      ...placedFor(leads, indicator),
      manual: (leads && indicator.manual) || null,
      precedentId: id,
      goalId: null,
    })),
  })),
  appendix: appendix.map(({ section, text }) => ({ section, text })),
});

const isOfNoStudy = ({ indicators }: Edition["results"][number]) =>
  !indicators.some(({ studyLeaveId }) => studyLeaveId);

/** The library's example. It has units and no numbers, so that nobody hands in somebody else's target. */
export const fromExample = ({ results }: Example, approach: PlanApproach, leads: boolean): Beginning => ({
  results: results.map(({ kind, statement, indicators }) => ({
    kind,
    statement,
    indicators: indicators.map(({ text, aspect, unit, direction }) => ({
      text,
      ...placedFor(leads, { aspect, perspective: null }),
      targetValue: null,
      targetUnit: approach === "quantitative" ? unit : null,
      targetNarrative: null,
      direction,
      manual: null,
      precedentId: null,
      goalId: null,
    })),
  })),
  appendix: [],
});

/**
 * What the unit is to reach in the year, for its head (L.II.A.2): a main result for each goal, measured by the goal with the
 * target of the year. In which aspect or perspective it counts is for the two who sign.
 */
export const fromGoals = (
  goals: readonly Pick<Goal, "id" | "text" | "measure" | "direction" | "targets">[],
  approach: PlanApproach,
): Beginning => ({
  results: goals.map(({ id, text, measure, direction, targets }) => ({
    kind: "main",
    statement: text,
    indicators: [
      {
        text,
        ...{ aspect: null, perspective: null },
        ...targetIn(approach, targets[4], measure),
        direction,
        manual: null,
        precedentId: null,
        goalId: id,
      },
    ],
  })),
  appendix: [],
});

/** Plans are written in Indonesian, whatever language the screen speaks. */
const targetIn = (approach: PlanApproach, value: string, unit: string) =>
  approach === "quantitative"
    ? { targetValue: value, targetUnit: unit, targetNarrative: null }
    : { targetValue: null, targetUnit: null, targetNarrative: `${value.replace(".", ",")} ${unit}` };
