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
 * Processor time of the web server and the worker for one SKP as PDF, and for the leadership's report of the region: the request
 * with its permission, the job and the drawing. What was drawn before is taken off the shelf each time.
 */
export async function documents(region: Region): Promise<Figure[]> {
  const { origin, pid, dataDir } = await region.open();
  const midwife = await httpVisitor(origin, "midwife");
  const secretary = await httpVisitor(origin, "sekda");
  const plan = /\/plans\/[0-9a-f-]{36}/.exec(await midwife.text("/plans"))?.[0] ?? "";
  const costOf = async (visitor: typeof midwife, place: string) => {
    const take = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await rm(path.join(dataDir, "documents"), { recursive: true, force: true });
        const document = await visitor.text(place);
        if (!document.startsWith("%PDF")) throw new Error(`No document came from ${place}.`);
      }
    };
    await take(warmUp);
    const before = processorTimeOf(pid);
    await take(requests);
    return (processorTimeOf(pid) - before) / requests;
  };
  const of = { unit: "ms CPU/document", reference: limit } as const;
  return [
    judged({ name: "documents.skp", value: await costOf(midwife, `/api${plan}/editions/1`), ...of }),
    judged({ name: "documents.leadership", value: await costOf(secretary, "/api/reports/paper"), ...of }),
  ];
}
