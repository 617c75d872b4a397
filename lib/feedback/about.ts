import type { BehaviourValue } from "@/lib/db/generated/enums";
import { behaviourValues } from "@/lib/planning/behaviour-values";

/** What feedback is about: one result of the confirmed plan, or one value. */
export type About = { resultId: string; behaviour: null } | { resultId: null; behaviour: BehaviourValue };

/** A form names either in one field: the value by its name, the result by its id. */
export function aboutOf(key: string): About {
  const behaviour = behaviourValues.find((value) => value === key);
  return behaviour ? { resultId: null, behaviour } : { resultId: key, behaviour: null };
}

/** The name of what something is about, as forms and screens know it. */
export const keyOf = ({
  resultId,
  behaviour,
}: {
  resultId: string | null;
  behaviour: BehaviourValue | null;
}) => resultId ?? behaviour ?? "";
