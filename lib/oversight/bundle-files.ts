import { createHash } from "node:crypto";

export const hashOf = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** JSON as it is hashed: one spelling, whole numbers that JavaScript would round as text. */
export const textOf = (value: unknown) =>
  `${JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one), 1)}\n`;

/** One event of the trail with all that its hash is made of; times in microseconds since 1970, as they are hashed. */
export type BundledEvent = {
  chain: string;
  sequence: string;
  micros: string;
  at: string;
  actor: string | null;
  actorName: string | null;
  name: string;
  subject: string;
  details: string;
  salt: string | null;
  detailsHash: string | null;
  contentHash: string | null;
  removed: boolean;
  previousHash: string;
  hash: string;
};

/** The links of a chain from one event to its head: the hash of each event by itself, where it has one, and with what is before it. */
export type ChainSegment = {
  chain: string;
  from: { sequence: string; previousHash: string };
  links: readonly (readonly [content: string | null, hash: string])[];
  head: { sequence: string; hash: string };
};

type BundledRecord = { id: string; events: readonly BundledEvent[] };

export type Bundle = {
  /** Facts about the sample and who took it. */
  about: {
    government: string;
    letter: string;
    takenAt: string;
    takenBy: string;
    sample: { id: string; kind: string; year: number; seed: string; size: number; drawnAt: string };
  };
  population: readonly string[];
  /** In the order of the draw. */
  records: readonly BundledRecord[];
  chains: readonly ChainSegment[];
};

/**
 * The files of a bundle by their names, and the hash of its manifest, which names the hash of every other file: who knows it knows
 * the bundle. `added` are files as they lie beside: the verifier and how to use it.
 */
export function bundleFiles({ about, population, records, chains }: Bundle, added: Record<string, string>) {
  const listed: Record<string, string> = { ...added, "population.json": textOf({ population }) };
  const named = records.map((record, at) => {
    const file = `records/${String(at + 1).padStart(3, "0")}.json`;
    listed[file] = textOf(record);
    return { place: at + 1, file, subject: record.id, events: record.events.length };
  });
  const links = chains.map((segment) => {
    listed[`chains/${segment.chain}.json`] = textOf(segment);
    return `chains/${segment.chain}.json`;
  });
  const hashes = Object.fromEntries(Object.entries(listed).map(([name, text]) => [name, hashOf(text)]));
  const manifest = textOf({
    ...{ format: "kinerja-audit-bundle/1", ...about, records: named, chains: links, files: hashes },
  });
  const digest = hashOf(manifest);
  return { digest, files: { ...listed, "manifest.json": manifest, "manifest.sha256": `${digest}\n` } };
}
