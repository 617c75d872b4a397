import { encode } from "uqr";

import { addressOfKey } from "@/lib/access/one-time-code";

/** A key to be scanned or typed: the QR code as the path of its dark squares, one unit each, and the key in groups of four. */
export type DrawnKey = { path: string; size: number; key: string };

/** What an authenticator app takes a key from, under the names that it shows. */
export function drawnKey(key: string, names: { issuer: string; label: string }): DrawnKey {
  const { data, size } = encode(addressOfKey(key, names), { border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(""), size, key: key.match(/.{1,4}/g)?.join(" ") ?? key };
}
