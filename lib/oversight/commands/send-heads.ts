import "server-only";

import { clockOf } from "@/lib/access/clock";
import { digestOf, type HeadLine, noLine, written } from "@/lib/audit/heads";
import { atOneMoment, type Transaction, unattended } from "@/lib/db/doors";

import type { Outside } from "../gateway/outside";

/**
 * Sends the heads of all chains of the day out of the server, once a day: into the folder, whose file it is added to, and to the
 * mailbox. Answers whether it did; false on a day on which they went already. What went twice because the second half failed is the
 * same line.
 * @throws the error of whichever of the two could not take it; the next round tries again.
 */
export async function sendHeads(outside: Outside, instant = new Date()): Promise<boolean> {
  const found = await atOneMoment((tx) => lineOf(tx, instant));
  if (!found) return false;
  const last = await outside.last();
  const line: HeadLine =
    last?.day === found.day ? last : { ...found, previous: last ? digestOf(written(last)) : found.previous };
  const text = written(line);
  if (last?.day !== line.day) await outside.file(text);
  await outside.mail(line.day, text);
  const events = line.chains.reduce((sum, { sequence }) => sum + BigInt(sequence), BigInt(0));
  const { day, at: sentAt, previous } = line;
  await unattended((tx) =>
    tx.auditHeadSent.createMany({
      data: [
        {
          ...{ day: new Date(day), sentAt, previous, digest: digestOf(text), chains: line.chains.length },
          ...{ events, filed: outside.files, mailedTo: outside.mailsTo },
        },
      ],
      skipDuplicates: true,
    }),
  );
  return true;
}

type Head = HeadLine["chains"][number];

/** Null once the heads of the day went. */
async function lineOf(tx: Transaction, instant: Date): Promise<HeadLine | null> {
  const government = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
  const { today: day, now: at } = clockOf(government, instant);
  const sent = await tx.auditHeadSent.findFirst({ orderBy: { day: "desc" } });
  if (sent && sent.day >= new Date(day)) return null;
  const chains = await tx.$queryRaw<Head[]>`
    SELECT id AS chain, sequence::text, hash FROM "AuditChain" ORDER BY id`;
  return { government: government.name, day, at, chains, previous: sent?.digest ?? noLine };
}
