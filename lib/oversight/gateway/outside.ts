import "server-only";

import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";

import { type HeadLine, linesIn } from "@/lib/audit/heads";
import type { Postbox } from "@/lib/mail/gateway";

/** Where the heads of the chains go. */
export type Outside = {
  files: boolean;
  mailsTo: string | null;
  /** The last line that the file holds; null where there is none. */
  last: () => Promise<HeadLine | null>;
  file: (line: string) => Promise<void>;
  mail: (day: string, line: string) => Promise<void>;
};

/** The file that one more line is added to every day, in the folder that is kept elsewhere. */
const headFile = "kinerja-audit-heads.jsonl";

type Settings = { folder?: string; mail?: { to: string; postbox: Postbox } };

/** The way out, by the settings of the server; null where nothing is set. */
export function outsideOf({ folder, mail }: Settings): Outside | null {
  if (!folder && !mail) return null;
  const place = folder && path.join(folder, headFile);
  return {
    ...{ files: Boolean(folder), mailsTo: mail?.to ?? null },
    last: async () => (place ? (linesIn(await textIn(place)).lines.at(-1) ?? null) : null),
    file: async (line) => {
      if (!place) return;
      await mkdir(path.dirname(place), { recursive: true });
      await appendFile(place, `${line}\n`, { mode: 0o600 });
    },
    mail: async (day, line) => {
      await mail?.postbox.send(
        {
          to: mail.to,
          subject: `Kepala rantai jejak audit ${day}`,
          text: `Simpan baris ini apa adanya, satu baris sehari, dalam satu berkas.\nPeriksa dengan: npm run audit:verify -- --heads BERKAS\n\n${line}\n`,
        },
        `audit-heads-${day}`,
      );
    },
  };
}

const textIn = (place: string) =>
  readFile(place, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
