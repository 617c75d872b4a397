/** What can be wrong with the records of people and units, the most pressing first. */
export const dataErrorKinds = [
  "no_rater",
  "rater_gone",
  "no_position",
  "no_head",
  "head_beside_acting",
  "too_many",
  "rater_elsewhere",
  "keeper_elsewhere",
  "no_address",
] as const;

export type DataErrorKind = (typeof dataErrorKinds)[number];

/** What stops plans and evaluations; without an address nobody misses anything but mail. */
export const isStopping = (kind: DataErrorKind) => kind !== "no_address";

/** Every kind that does. */
export const stoppingKinds = dataErrorKinds.filter(isStopping);

/** More people than this are rated by nobody with care; the largest schools have about as many. */
export const mostRated = 60;
