import { drawWorkbooks } from "@/prisma/demo/workbook/draw";
import { cleanFile } from "@/prisma/demo/workbook/file";
import { demoActors } from "@/prisma/demo/demo-actors";
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
  return [
    judged({ name: "imports.people", value, unit: "s/10,000 people", reference: limit }),
    await creditPoints(
      keeper,
      apply,
      clean.map(({ number }) => String(number)),
    ),
    await openingData(
      keeper,
      apply,
      clean.map(({ number }) => String(number)),
    ),
  ];
}

/** Credit points of everybody on ten days, from the file to the list applied. */
async function creditPoints(keeper: Keeper, apply: Apply, numbers: string[]) {
  const own = demoActors.find(({ key }) => key === "regionalHr")?.username;
  const rows = numbers
    .filter((number) => number !== own && Number(number.slice(8, 12)) <= 2024)
    .flatMap((number) =>
      ["2024", "2025"].map((year) => `${number};31/12/${year};87,5;PAK/1/${year};31/12/${year};BKPSDMD`),
    )
    .slice(0, 10_000);
  const head = "NIP;Dihitung sampai;Angka kredit;Nomor dokumen;Tanggal dokumen;Sumber";
  const taken = await seconds(keeper, apply, "past_credit_points", [head, ...rows]);
  const value = (taken / rows.length) * 10_000;
  return judged({ name: "imports.credits", value, unit: "s/10,000 rows", reference: limit });
}

/** Seconds from the file to the list applied. */
async function seconds(keeper: Keeper, apply: Apply, kind: string, lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const started = performance.now();
  const answer = await keeper.send("/api/imports", { name: `${kind}.csv`, bytes }, { "x-list": kind });
  const { importId } = (answer as { data: { importId: string } }).data;
  const { body } = await keeper.act(apply.path, apply.id, { importId }, crypto.randomUUID());
  if (!body.includes('"ok":true')) throw new Error(`${kind} were not applied: ${body.slice(0, 300)}`);
  return (performance.now() - started) / 1000;
}

type Apply = { path: string; id: string };
type Keeper = Awaited<ReturnType<typeof httpVisitor>>;

/** Past predicates of two years, one new and one that corrects what stands, from the file to the list applied. */
async function openingData(keeper: Keeper, apply: { path: string; id: string }, numbers: string[]) {
  const own = demoActors.find(({ key }) => key === "regionalHr")?.username;
  const rows = numbers.flatMap((number) =>
    [2021, 2023].flatMap((year) =>
      number !== own && Number(number.slice(8, 12)) <= year
        ? [`${number};;${year};Baik;800.1.10/1/${year + 1};12/01/${year + 1};e-Kinerja BKN`]
        : [],
    ),
  );
  const head = "NIP;Nama;Tahun;Predikat;Nomor dokumen;Tanggal dokumen;Sumber";
  const taken = await seconds(keeper, apply, "past_predicates", [head, ...rows]);
  const value = (taken / rows.length) * 10_000;
  return judged({ name: "imports.opening", value, unit: "s/10,000 rows", reference: limit });
}
