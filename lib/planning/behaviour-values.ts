import type { BehaviourValue } from "@/lib/db/generated/enums";

/** The seven values of BerAKHLAK in their order (art. 10(3)). */
export const behaviourValues = [
  "service_oriented",
  "accountable",
  "competent",
  "harmonious",
  "loyal",
  "adaptive",
  "collaborative",
] as const satisfies readonly BehaviourValue[];
