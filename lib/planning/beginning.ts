import type { PlanApproach } from "@/lib/db/generated/enums";

import type { ConfirmedIndicator, Edition } from "./edition";
import type { Example } from "./examples/example";

/** Lines that a new plan starts with; numbers as text, null where the two who sign still have to agree on one. */
export type Beginning = {
  results: (Pick<Edition["results"][number], "kind" | "statement"> & {
    indicators: (Omit<ConfirmedIndicator, "id"> & { precedentId: string | null })[];
  })[];
  appendix: Pick<Edition["appendix"][number], "section" | "text">[];
};

export const nothing: Beginning = { results: [], appendix: [] };

type Placed = Pick<ConfirmedIndicator, "aspect" | "perspective">;

/** Senior leaders place an indicator in a perspective, everybody else in an aspect; what does not fit is chosen anew. */
const placedFor = (leads: boolean, { aspect, perspective }: Placed) => ({
  aspect: leads ? null : aspect,
  perspective: leads ? perspective : null,
});

/** An earlier plan as it was confirmed. Expectations on behaviour are not taken over: they come from a dialogue (art. 10(4)). */
export const fromEdition = ({ results, appendix }: Edition, leads: boolean): Beginning => ({
  results: results.map(({ kind, statement, indicators }) => ({
    kind,
    statement,
    indicators: indicators.map(({ id, ...indicator }) => ({
      ...indicator,
      ...placedFor(leads, indicator),
      manual: (leads && indicator.manual) || null,
      precedentId: id,
    })),
  })),
  appendix: appendix.map(({ section, text }) => ({ section, text })),
});

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
    })),
  })),
  appendix: [],
});
