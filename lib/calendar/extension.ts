import { addDays, type IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

/** The most days after the day planned for all. [I] */
export const longestExtension = 30;

/** A window as it stands for one person. */
export type OwnWindow = {
  opensOn: IsoDate;
  /** For all, moved by downtime or not. */
  closesOn: IsoDate;
  plannedClosesOn: IsoDate | null;
  /** For this person, where it was extended before. */
  extendedTo: IsoDate | null;
};

/** The last day of a window for one person: what was extended counts, and so does downtime that moved it further. */
export const closingOf = ({ closesOn, extendedTo }: Pick<OwnWindow, "closesOn" | "extendedTo">): IsoDate =>
  extendedTo !== null && extendedTo > closesOn ? extendedTo : closesOn;

/** The last day to which a window can be extended. */
export const lastExtension = ({ closesOn, plannedClosesOn }: OwnWindow): IsoDate =>
  addDays(plannedClosesOn ?? closesOn, longestExtension);

/** Why one person's window is not extended to a day. */
export function extensionBlockers(window: OwnWindow, until: IsoDate, today: IsoDate): Blocker[] {
  if (window.opensOn > today) return [{ code: "cycle.extended-before-opening", opensOn: window.opensOn }];
  if (until < today) return [{ code: "cycle.extended-to-past" }];
  const closesOn = closingOf(window);
  if (until <= closesOn) return [{ code: "cycle.extended-not-later", closesOn }];
  const last = lastExtension(window);
  return until <= last ? [] : [{ code: "cycle.extended-too-far", days: longestExtension, last }];
}
