import "server-only";

import { hashOf, takeSealed } from "@/lib/documents/gateway/vault";
import { hashOfKept } from "@/lib/evidence/gateway";

import type { IntegrityFacts } from "../database-faults";
import { asked } from "../gateway/database";

type Named = { evidence: string[]; sealed: { id: string; sha256: string }[] };

/** Reads every file that the database names, and compares it with the hash that stands there. */
export async function keptFileFaults(url: string): Promise<Pick<IntegrityFacts, "missing" | "altered">> {
  const { evidence, sealed } = await namedFiles(url);
  const faults: Pick<IntegrityFacts, "missing" | "altered"> = { missing: [], altered: [] };
  const hold = (name: string, said: string, found: string | null) => {
    if (found === null) faults.missing.push(name);
    else if (found !== said) faults.altered.push(name);
  };
  for (const sha256 of evidence) hold(`files/${sha256}`, sha256, await hashOfKept(sha256));
  for (const { id, sha256 } of sealed) {
    const content = await takeSealed(id);
    hold(`sealed/${id}.pdf`, sha256, content && hashOf(content));
  }
  return faults;
}

const namedFiles = (url: string): Promise<Named> =>
  asked(url, async (client) => {
    const { rows: evidence } = await client.query<{ sha256: string }>(
      `SELECT DISTINCT sha256 FROM "Evidence" WHERE kind = 'file' AND sha256 IS NOT NULL ORDER BY sha256`,
    );
    const { rows: sealed } = await client.query<Named["sealed"][number]>(
      `SELECT id::text AS id, sha256 FROM "SealedDocument" WHERE sha256 IS NOT NULL ORDER BY id`,
    );
    return { evidence: evidence.map(({ sha256 }) => sha256), sealed };
  });
