import type { Accreditation, StudyLevel, StudyOutcome } from "@/lib/db/generated/enums";

/** What a keeper chooses from, in the order of the lists. */
export const studyLevels = ["bachelor", "professional", "master", "doctor"] as const satisfies StudyLevel[];
export const accreditations = ["a", "b", "c"] as const satisfies Accreditation[];
export const studyOutcomes = ["running", "graduated", "dropped_out"] as const satisfies StudyOutcome[];
