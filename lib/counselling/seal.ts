import { createHash } from "node:crypto";

/**
 * What the audit trail keeps of words that it must not know: sha256 over them and the note's salt, as hex. Whoever has
 * the note can prove that the words are those of the event; nobody else can find them by trying.
 */
export const sealOf = (salt: string, words: Readonly<Record<string, string | null>>) =>
  createHash("sha256")
    .update(JSON.stringify([salt, ...Object.entries(words).sort(([one], [other]) => (one < other ? -1 : 1))]))
    .digest("hex");
