import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { runCommand, step } from "@/lib/db/cli/steps";
import { drawWorkbooks } from "@/prisma/demo/workbook/draw";
import { cleanFile, messyFile } from "@/prisma/demo/workbook/file";
import { seed } from "@/prisma/seed";

runCommand(async () => {
  const folder = path.resolve(process.argv[2] ?? ".");
  const scale = process.env.KINERJA_DEMO_SCALE === "small" ? "small" : "full";
  const { messy, clean } = drawWorkbooks(seed, scale);
  await mkdir(folder, { recursive: true });
  for (const [name, write] of [
    ["kinerja-pegawai-berantakan.xlsx", () => messyFile(messy)],
    ["kinerja-pegawai-bersih.xlsx", () => cleanFile(clean)],
  ] as const) {
    await step(`Writing ${path.join(folder, name)}`, async () =>
      writeFile(path.join(folder, name), await write()),
    );
  }
});
