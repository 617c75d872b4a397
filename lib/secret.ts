import "server-only";

import { createHmac } from "node:crypto";

/**
 * A hash (hex) that only this installation can make: from the hash nobody else finds short words by trying.
 * @throws Error without NEXTAUTH_SECRET.
 */
export function keyedHash(text: string) {
  const { NEXTAUTH_SECRET: secret } = process.env;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return createHmac("sha256", secret).update(text).digest("hex");
}
