import type { Blocker } from "@/lib/errors";

/**
 * Why a keeper does not say whether a unit is a unit kerja mandiri: it decides on which form its head plans, and keepers are no
 * judges in their own case.
 */
export const independenceBlockers = ({
  keeperId,
  heads,
}: {
  keeperId: string;
  heads: readonly string[];
}): Blocker[] => (heads.includes(keeperId) ? [{ code: "organisation.independence-own-case" }] : []);
