/** What a file is, as far as the device can tell. */
export type Seen = { code: string | null; sha256: string };

const largest = 20 * 1024 * 1024;

/** The code that programs find in a PDF that was made here. */
const mark = /\(Kinerja ([0-9A-HJKMNP-TV-Z]{20})\)/;

/** Looks at a file on the device: its hash, and the code that it carries. It is sent nowhere. */
export async function lookAt(file: Blob): Promise<Seen | "large" | "unable"> {
  if (file.size > largest) return "large";
  // Browsers hash on pages of https and of the own computer only.
  if (!globalThis.crypto?.subtle) return "unable";
  const bytes = await file.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { code: mark.exec(new TextDecoder("latin1").decode(bytes))?.[1] ?? null, sha256 };
}

type Issued = { code: string; sha256: string | null };

/** How a file compares with the document that it says it is; `elsewhere` where it is about another one. */
export function comparison({ code, sha256 }: Seen, issued: Issued | null) {
  if (code === null) return "foreign";
  if (code !== issued?.code) return "elsewhere";
  if (issued.sha256 === null) return "undrawn";
  return sha256 === issued.sha256 ? "same" : "changed";
}
