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

const limiters = () => [limiter("name-address", 5), limiter("name", 50)] as const;

/** @throws DomainError `access.too-many-attempts` with the minutes to wait. */
export async function admitAttempt(username: string, address: string) {
  const [nameAndAddress, name] = limiters();
  try {
    await nameAndAddress.consume(`${username}|${address}`);
    await name.consume(username);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    refuse("access.too-many-attempts", { minutes: Math.ceil(refused.msBeforeNext / 60_000) });
  }
}

/** A right password clears the counters of this name. */
export async function forgetAttempts(username: string, address: string) {
  const [nameAndAddress, name] = limiters();
  await Promise.all([nameAndAddress.delete(`${username}|${address}`), name.delete(username)]);
}
