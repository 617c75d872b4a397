/** Who said what somebody else recorded (pihak luar, art. 17), and how sure that is. */
type Outside = {
  selfRecorded: boolean;
  confirmedBy: string | null;
  declined: { name: string; reason: string } | null;
};

/**
 * How sure it is that an outside party said it: "recorded" by a leader, or by the employee about themselves and then
 * "unconfirmed" until the rater has confirmed or declined it.
 */
export const certaintyOf = ({ selfRecorded, confirmedBy, declined }: Outside) => {
  if (!selfRecorded) return "recorded";
  if (declined) return "declined";
  return confirmedBy === null ? "unconfirmed" : "confirmed";
};

/** What waits for the rater's confirmation. */
export const unconfirmed = <Made extends Outside, Said extends { outside: Made | null }>(
  said: readonly Said[],
) =>
  said.flatMap((one) =>
    one.outside && certaintyOf(one.outside) === "unconfirmed" ? [{ ...one, outside: one.outside }] : [],
  );
