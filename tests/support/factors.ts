import { Secret, TOTP } from "otpauth";

import type { Actor } from "@/lib/access/actor";
import { beginFactor, confirmFactor } from "@/lib/accounts/commands/factor";

import { goodPassword } from "./keys";

/** What the phone with this key shows at the instant. */
export const phoneShows = (key: string, instant = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, "")), digits: 6, period: 30 }).generate({
    timestamp: instant,
  });

/** Six digits that the phone shows neither now nor just before or after. */
export function otherThan(key: string) {
  const around = [-1, 0, 1].map((steps) => phoneShows(key, Date.now() + steps * 30_000));
  return ["000000", "111111", "222222", "333333"].find((code) => !around.includes(code)) ?? "";
}

/** Sets up a second factor for an account whose password is "rahasia-sekali"; answers the key on the phone and the recovery codes. */
export async function withFactor(actor: Actor, password = "rahasia-sekali") {
  const { sealed, key } = await beginFactor(actor, { password, factor: "" });
  const { codes } = await confirmFactor(actor, { sealed, code: phoneShows(key) });
  return { key, codes };
}

/** A clock that stands still until it is moved on, so that a code stays the same while it is looked at; only the date is held. */
export function aStandingClock() {
  beforeEach(() => {
    jest.useFakeTimers({
      ...{ now: Date.now() },
      doNotFake: [
        ...([
          "hrtime",
          "nextTick",
          "performance",
          "queueMicrotask",
          "setImmediate",
          "clearImmediate",
        ] as const),
        ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
      ],
    });
  });
  afterEach(() => jest.useRealTimers());
  return { halfMinuteLater: () => jest.setSystemTime(Date.now() + 30_000) };
}

/** Another password that anybody may have. */
export const anotherPassword = `${goodPassword} lagi`;
