import type { Catalogue } from "@/lib/i18n/catalogues";

/** A word of the field; its name, its meaning and the article behind it are in the catalogues under the same key. */
export type GlossaryWord = keyof Catalogue["help"]["glossary"];

/** All words that are explained, in the order of the performance year. */
export const glossaryWords = [
  "plan",
  "expectation",
  "result",
  "mainResult",
  "indicator",
  "manual",
  "independentUnit",
  "behaviour",
  "appendix",
  "dialogue",
  "deadline",
  "cascade",
  "roleMatrix",
  "assignment",
  "workTeam",
  "studyLeave",
  "teamLeader",
  "rater",
  "superior",
  "documentation",
  "evidence",
  "ongoingFeedback",
  "followUp",
  "counselling",
  "mainIndicator",
  "agreement",
  "unitResult",
  "openingData",
  "distribution",
  "rating",
  "predicate",
  "ratingPattern",
  "objection",
  "gap",
  "learningHours",
] as const satisfies readonly GlossaryWord[];
