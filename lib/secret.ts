import "server-only";

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * A hash (hex) that only this installation can make: from the hash nobody else finds short words by trying.
 * @throws Error without NEXTAUTH_SECRET.
 */
export const keyedHash = (text: string) => createHmac("sha256", ownSecret()).update(text).digest("hex");

function ownSecret() {
  const { NEXTAUTH_SECRET: secret } = process.env;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return secret;
}

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

// A key for sealing alone: what is hashed with the secret says nothing about it.
const sealingKey = () => Buffer.from(hkdfSync("sha256", ownSecret(), "", "kinerja sealing", 32));

/**
 * Seals a text (hex) so that only this installation opens it again, and only as what it was sealed for: moved to another row, it is
 * nothing.
 * @throws Error without NEXTAUTH_SECRET.
 */
export function seal(text: string, purpose: string) {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, sealingKey(), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealed, sealing.getAuthTag()]).toString("hex");
}

/** What was sealed for the purpose; null for what was sealed for another, was changed, or stems from before another NEXTAUTH_SECRET. */
export function unseal(sealed: string, purpose: string): string | null {
  const bytes = Buffer.from(sealed, "hex");
  try {
    const opening = createDecipheriv(cipher, sealingKey(), bytes.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    opening.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagLength));
    return opening.update(bytes.subarray(nonceLength, -tagLength)).toString("utf8") + opening.final("utf8");
  } catch {
    return null;
  }
}
