import type { AppendixSection } from "@/lib/db/generated/enums";

// Where the parts of a plan stand on its page, as the ids that links and the focus go to.

export const contractPlace = "contract";
export const resultsPlace = "results";
export const newResultPlace = "new-result";
/** Of a result, an indicator, or a leave of study. */
export const placeOfLine = (id: string) => `line-${id}`;
export const placeOfAppendix = (section: AppendixSection) => `appendix-${section}`;
