import "server-only";

import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { pool } from "@/lib/db/client";

/**
 * So many codes may be asked for in a minute from one address. With 95 bits in each it stops nobody from guessing, who has no
 * chance anyway; it stops the page from being a tool against the database, and from being read out by whoever has many codes.
 */
const perMinute = 20;

/** Whether this address may ask for one more code now; every question counts, whatever its answer. */
export async function admitQuestion(address: string): Promise<boolean> {
  const limiter = new RateLimiterPostgres({
    ...{ storeClient: pool(), tableName: "rate_limit", tableCreated: true, clearExpiredByTimeout: false },
    ...{ keyPrefix: "verify", points: perMinute, duration: 60 },
  });
  try {
    await limiter.consume(address);
    return true;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return false;
  }
}
