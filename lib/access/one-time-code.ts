import { Secret, TOTP } from "otpauth";

/** Seconds for which a code stands, and how many of them before and after are taken as well, for clocks that go wrong (RFC 6238, 5.2). */
const period = 30;
const window = 1;

// What every authenticator app can do; others ignore what the address asks for beyond it.
const generator = (key: string, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...names, secret: Secret.fromBase32(key), algorithm: "SHA1", digits: 6, period });

/** A key in base 32, as apps and people read it. */
export const keyOf = (bytes: Uint8Array<ArrayBuffer>) => new Secret({ buffer: bytes.buffer }).base32;

/**
 * The step, in half minutes since 1970, in which these six digits are the code of the key; null where they are not, around the instant.
 * A code that was taken once is told by its step.
 */
export function stepOfCode(key: string, code: string, instant: Date): number | null {
  const delta = generator(key).validate({ token: code, timestamp: instant.getTime(), window });
  return delta === null ? null : Math.floor(instant.getTime() / 1000 / period) + delta;
}

/** The address that a QR code carries to an authenticator app, with the names that it shows there. */
export const addressOfKey = (key: string, names: { issuer: string; label: string }) =>
  generator(key, names).toString();
