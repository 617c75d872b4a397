import { rm } from "node:fs/promises";
import path from "node:path";

import { httpVisitor } from "../support/http-visitor";
import { type Figure, judged } from "./figure";
import { processorTimeOf } from "./process";
import type { Region } from "./region";

const limit = 300;
const warmUp = 10;
const requests = 40;

/**
 * Processor time of the web server and the worker for one SKP as PDF: the request with its permission, the job and the
 * drawing. What was drawn before is taken off the shelf each time.
 */
export async function documents(region: Region): Promise<Figure[]> {
  const { origin, pid, dataDir } = await region.open();
  const midwife = await httpVisitor(origin, "midwife");
  const plan = /\/plans\/[0-9a-f-]{36}/.exec(await midwife.text("/plans"))?.[0] ?? "";
  const take = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await rm(path.join(dataDir, "documents"), { recursive: true, force: true });
      const document = await midwife.text(`/api${plan}/editions/1`);
      if (!document.startsWith("%PDF")) throw new Error(`No document came from ${plan}.`);
    }
  };
  await take(warmUp);
  const before = processorTimeOf(pid);
  await take(requests);
  const value = (processorTimeOf(pid) - before) / requests;
  return [judged({ name: "documents.skp", value, unit: "ms CPU/document", reference: limit })];
}
