const day = 24 * 60 * 60_000;
/** Nineteen hours UTC: two at night in the west of Indonesia, four in its east. */
const night = 19 * 60 * 60_000;

/** The last night's hour of renewal before an instant. */
const lastNight = (now: Date) => Math.floor((now.getTime() - night) / day) * day + night;

/** What is known of the sample world: when it was filled, and whether somebody asked for a new one. */
export type Filled = { at: Date | null; asked: boolean };

/** Whether the sample world is to be made anew: it was never filled, somebody asked, or a night has passed over it. */
export const renewalIsDue = ({ at, asked }: Filled, now: Date) =>
  asked || at === null || at.getTime() < lastNight(now);
