import type { Actor } from "@/lib/access/actor";
import type { Blocker } from "@/lib/errors";
import { takeBackSeconds } from "@/lib/planning/taking-back";

type Appreciated = {
  handedOverAt: Date | null;
  /** Whether this supervisor has done so already. */ given: boolean;
};

/**
 * Why an evaluation cannot be appreciated: it was not handed over, and praise would tell the employee what the document is still
 * to tell; or this supervisor has done so. A low predicate is no reason. [I]
 */
export function appreciatingBlockers({ handedOverAt, given }: Appreciated): Blocker[] {
  if (handedOverAt === null) return [{ code: "appreciation.not-handed-over" }];
  return given ? [{ code: "appreciation.given-already" }] : [];
}

/** Why it cannot be taken back: as with a return, a slip is mended within ten seconds by the server's clock. */
export function takingBackBlockers({ givenAt }: { givenAt: Date }, { now }: Pick<Actor, "now">): Blocker[] {
  const age = Date.parse(now) - givenAt.getTime();
  return age >= 0 && age <= takeBackSeconds * 1000
    ? []
    : [{ code: "appreciation.too-late-to-take-back", seconds: takeBackSeconds }];
}
