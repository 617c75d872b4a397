import type { KeyPurpose } from "@/lib/db/generated/enums";

const hour = 60 * 60 * 1000;

/** For how long a code opens something, in milliseconds: what is printed has to be handed out, what is told or mailed is used at once. */
const lifetimes = {
  ...{ activation: 14 * 24 * hour, recovery: 24 * hour, mail: hour, address: 24 * hour },
} as const satisfies Record<KeyPurpose, number>;

/** The instant from which a code that is issued `now` opens nothing any more, ISO 8601. */
export const endOfKey = (purpose: KeyPurpose, now: string) =>
  new Date(Date.parse(now) + lifetimes[purpose]).toISOString();

/** Codes that are printed at once: more than anybody hands out in a day. */
export const mostPrinted = 300;
