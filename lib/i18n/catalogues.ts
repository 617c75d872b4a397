import { english } from "./english";
import { indonesian } from "./indonesian";
import type { Locale } from "./locales";

/** Indonesian is the measure: English must have the same keys, or it does not compile. */
export type Catalogue = typeof indonesian;

export const catalogues: Record<Locale, Catalogue> = { id: indonesian, en: english };

/** A domain whose words a page may hand to the browser. */
export type Domain = Exclude<keyof Catalogue, "blockers" | "events">;

type Refusals = keyof Catalogue["blockers"];

/** What any page may have to refuse. */
export const refusalsEverywhere = ["general", "number", "access"] as const satisfies readonly Refusals[];

/** What the forms of a domain may have to refuse besides. */
export const refusalsOf: Partial<Record<Domain, readonly Refusals[]>> = {
  planning: ["plan"],
  progress: ["progress", "evidence"],
  feedback: ["feedback"],
  counselling: ["counselling"],
  evaluation: ["evaluation"],
  development: ["development", "plan"],
  exchange: ["import"],
  cycles: ["cycle"],
  organisation: ["organisation"],
  goals: ["goal"],
};
