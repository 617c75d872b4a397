import "server-only";

import { createHash } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { ImportKind } from "@/lib/db/generated/enums";
import { refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { readFile } from "../gateway";
import { mayBring } from "../policy";
import { shapes } from "../shapes";

/**
 * Reads a list and keeps its rows for the preview; nothing else changes. The same bytes brought again, before they were
 * applied, are the same list. Answers its id.
 * @throws DomainError `not-found` for people who may not bring this kind of list, `import.*` where the file is none.
 */
export async function uploadImport(
  actor: Actor,
  { name, bytes, kind = "people" }: { name: string; bytes: Buffer; kind?: ImportKind },
) {
  refuseUnless(mayBring(actor, kind));
  const { format, table } = await readFile(bytes);
  const { required, read } = shapes[kind];
  const list = read(table) ?? refuse("import.no-headings", { fields: required.join(", ") });
  if (list.missing.length > 0) refuse("import.headings-missing", { fields: list.missing.join(", ") });
  const { lines } = list;
  if (lines.length === 0) refuse("import.no-rows");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = {
    kind,
    name,
    sha256,
    format,
    lines: lines as unknown as Prisma.InputJsonArray,
    rowCount: lines.length,
  };
  return writing(actor, (tx) => keep(tx, actor, file));
}

type File = Pick<
  Prisma.ImportFileUncheckedCreateInput,
  "kind" | "name" | "sha256" | "format" | "rowCount"
> & {
  lines: Prisma.InputJsonArray;
};

function uploadedName(kind: File["kind"]) {
  if (kind === "people") return "import.uploaded" as const;
  if (kind === "movements") return "import.movements-uploaded" as const;
  return kind === "competency_requirements"
    ? ("import.dictionary-uploaded" as const)
    : ("import.opening-uploaded" as const);
}

async function keep(tx: Prisma.TransactionClient, actor: Actor, file: File) {
  const uploadedById = actor.personId;
  // The same list at the same moment waits here, and finds the first.
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${uploadedById}::uuid FOR NO KEY UPDATE`;
  const known = await tx.importFile.findFirst({
    where: { uploadedById, kind: file.kind, sha256: file.sha256, application: null },
    select: { id: true },
  });
  if (known) return known.id;
  const id = newId();
  await tx.importFile.create({ data: { ...file, id, uploadedById, uploadedAt: actor.now } });
  const details = { rows: file.rowCount, sha256: file.sha256 };
  await recordEvent(tx, actor, { name: uploadedName(file.kind), subjectId: id, agencyId: null, details });
  return id;
}
