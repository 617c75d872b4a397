import { createHmac } from "node:crypto";

/** Where practice is and what seals the tickets to it. */
export type Practice = { address: string; secret: string };

/** The practice world that this app leads to, or is; null where there is none. */
export function practiceWorld(): Practice | null {
  const { PRACTICE_URL: address, PRACTICE_SECRET: secret } = process.env;
  return address && secret ? { address, secret } : null;
}

/** Inside of practice: the address of the app that it belongs to. Null in that app itself. */
export const practiceOf = (): string | null => process.env.PRACTICE_OF || null;

/** Follows from the app's own secret, and nobody finds that one from it: practice is given no more than this. */
export const practiceSecret = (secret: string) =>
  createHmac("sha256", secret).update("practice").digest("hex");
