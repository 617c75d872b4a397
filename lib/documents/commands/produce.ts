import "server-only";

import { atOnce } from "@/lib/db/doors";
import { addJob } from "@/lib/db/outbox";
import { listen } from "@/lib/notifications/gateway";

import { isKept, type Kept, takeDocument } from "../gateway/shelf";
import { documentHints } from "../hints";
import { drawingOf, nameOf, type Order } from "../order";

/** `later`: nobody has drawn it in time, ask again. `failed`: it could not be drawn. */
type Outcome = "made" | "later" | "failed";
export type Produced = { is: "made"; document: Kept } | { is: "later" | "failed" };

const patience = 20_000;
// Who asks for the same while it is being drawn waits for the same job.
const awaited = new Map<string, Promise<Outcome>>();

/**
 * The document of an order, which the caller has read for somebody who may see it: from the shelf, or as soon as the worker
 * has drawn it.
 * @param wait milliseconds after which the answer is `later`; the job stays, and the document is there when asked for again.
 */
export async function produce(order: Order, wait = patience): Promise<Produced> {
  const name = nameOf(drawingOf(order));
  const kept = await takeDocument(name);
  if (kept) return { is: "made", document: kept };
  const drawing = awaited.get(name) ?? drawn(name, order, wait).finally(() => awaited.delete(name));
  awaited.set(name, drawing);
  const is = await drawing;
  if (is === "failed") return { is };
  const document = await takeDocument(name);
  return document ? { is: "made", document } : { is: "later" };
}

async function drawn(name: string, order: Order, wait: number): Promise<Outcome> {
  let tell: (outcome: Outcome) => void = () => {};
  const told = new Promise<Outcome>((resolve) => (tell = resolve));
  const unlisten = await listen({
    hear: ({ topic, subjectId }) => {
      if (subjectId === name) tell(topic === documentHints.failed ? "failed" : "made");
    },
    lost: () => tell("later"),
  });
  const limit = setTimeout(() => tell("later"), wait);
  try {
    // The worker may have finished it before the ear was open.
    if (await isKept(name)) return "made";
    const job = { task: "documents:draw", key: `document:${name}`, payload: { name, order } } as const;
    await atOnce((database) => addJob(database, job));
    return await told;
  } finally {
    clearTimeout(limit);
    unlisten();
  }
}
