import { createHash } from "node:crypto";

import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const headLine = z.strictObject({
  government: z.string(),
  /** The day in the government's time zone, and the instant. */
  day: z.iso.date(),
  at: z.iso.datetime(),
  chains: z.array(z.strictObject({ chain: z.string(), sequence: z.string().regex(/^\d+$/), hash })),
  /** The hash of the line before; zeros in the first. */
  previous: hash,
});

/** The heads of all chains on a day, as one line that leaves the server. */
export type HeadLine = z.infer<typeof headLine>;

/** What stands before the first line. */
export const noLine = "0".repeat(64);

/** A line as it is written and hashed: one spelling, no line end. */
export const written = ({ government, day, at, chains, previous }: HeadLine) =>
  JSON.stringify({
    ...{ government, day, at },
    chains: chains.map(({ chain, sequence, hash: head }) => ({ chain, sequence, hash: head })),
    previous,
  });

export const digestOf = (line: string) => createHash("sha256").update(line).digest("hex");

/** What is wrong with the lines of a file, by the number of the line. */
export type LineFault = { line: number; fault: "unreadable" | "unlinked" };

/** The lines of a file that was kept outside, and where they do not follow on one another. */
export function linesIn(text: string): { lines: HeadLine[]; faults: LineFault[] } {
  const rows = text.split("\n").filter((row) => row.trim() !== "");
  const [lines, faults]: [HeadLine[], LineFault[]] = [[], []];
  let previous: string | null = null;
  for (const [i, row] of rows.entries()) {
    const line = parsed(row);
    if (!line) faults.push({ line: i + 1, fault: "unreadable" });
    else if (previous !== null && line.previous !== previous) faults.push({ line: i + 1, fault: "unlinked" });
    if (line) lines.push(line);
    previous = digestOf(row);
  }
  return { lines, faults };
}

function parsed(row: string) {
  try {
    return headLine.safeParse(JSON.parse(row)).data ?? null;
  } catch {
    return null;
  }
}
