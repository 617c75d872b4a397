import "server-only";

import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { pool } from "@/lib/db/client";
import { refuse } from "@/lib/errors";

const quarterHour = 15 * 60;

/**
 * Five wrong tries per name and address, fifty per name from everywhere. There is no limit per address alone:
 * a whole office often stands behind one (quality.md, pitfall 29).
 */
const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: quarterHour,
  });

/** What is tried: a password at sign-in, a code, the password of one's own account, a mail that is asked for, a second factor. */
type Tried = "name" | "code" | "own" | "mail" | "factor";

// Six digits are fewer than passwords, and whoever tries at them has the password: from everywhere together, fifteen.
const fromEverywhere = (tried: Tried) => (tried === "factor" ? 15 : 50);

const limiters = (tried: Tried) =>
  [limiter(`${tried}-address`, 5), limiter(tried, fromEverywhere(tried))] as const;

/** @throws DomainError `access.too-many-attempts` with the minutes to wait. */
export async function admitAttempt(username: string, address: string, tried: Tried = "name") {
  const [nameAndAddress, name] = limiters(tried);
  try {
    await nameAndAddress.consume(`${username}|${address}`);
    await name.consume(username);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    refuse("access.too-many-attempts", { minutes: Math.ceil(refused.msBeforeNext / 60_000) });
  }
}

/** A right password or code clears the counters of this name. */
export async function forgetAttempts(username: string, address: string, tried: Tried = "name") {
  const [nameAndAddress, name] = limiters(tried);
  await Promise.all([nameAndAddress.delete(`${username}|${address}`), name.delete(username)]);
}
