import { drawWorkbooks } from "@/prisma/demo/workbook/draw";
import { cleanFile } from "@/prisma/demo/workbook/file";
import { seed } from "@/prisma/seed";

import { builtActions } from "../support/build";
import { httpVisitor } from "../support/http-visitor";
import { type Figure, judged } from "./figure";
import type { Region } from "./region";

/** Seconds for ten thousand people, from the file to the list applied. */
const limit = 20;

/** The whole region's list brought, explained and applied through the app. Moves people: the last of the drills to run. */
export async function imports(region: Region): Promise<Figure[]> {
  const { origin } = await region.open();
  const keeper = await httpVisitor(origin, "regionalHr");
  const { clean } = drawWorkbooks(seed, "full");
  const bytes = Uint8Array.from(await cleanFile(clean));
  const apply = builtActions().find(({ exportedName }) => exportedName === "applyImportAction");
  if (!apply) throw new Error("The build has no action to apply an import.");

  const started = performance.now();
  const answer = await keeper.send("/api/imports", { name: "bersih.xlsx", bytes });
  const { importId } = (answer as { data: { importId: string } }).data;
  const { body } = await keeper.act(apply.path, apply.id, { importId }, crypto.randomUUID());
  const taken = (performance.now() - started) / 1000;
  if (!body.includes('"ok":true')) throw new Error(`The list was not applied: ${body.slice(0, 300)}`);
  const value = (taken / clean.length) * 10_000;
  return [judged({ name: "imports.people", value, unit: "s/10,000 people", reference: limit })];
}
