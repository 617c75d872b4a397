import "server-only";

import { atOnce } from "@/lib/db/doors";
import { addJob, type Job } from "@/lib/db/outbox";
import { listen } from "@/lib/notifications/gateway";

import { isKept, type Kept, takeDocument } from "../gateway/shelf";
import { documentHints } from "../hints";
import { drawingOf, nameOf, type Order } from "../order";

/** `later`: nobody has drawn it in time, ask again. `failed`: it could not be drawn. */
type Outcome = "made" | "later" | "failed";
export type Produced<Document = Kept> = { is: "made"; document: Document } | { is: "later" | "failed" };

const patience = 20_000;
// Who asks for the same while it is being drawn waits for the same job.
const awaited = new Map<string, Promise<Outcome>>();

/** Something that the worker draws: under which name it is told of, how it is taken once it is there, and the job. */
type Wanted<Document> = {
  name: string;
  take: () => Promise<Document | null>;
  isThere: () => Promise<boolean>;
  job: Job;
};

/**
 * The document of an order, which the caller has read for somebody who may see it: from the shelf, or as soon as the worker
 * has drawn it.
 * @param wait milliseconds after which the answer is `later`; the job stays, and the document is there when asked for again.
 */
export function produce(order: Order, wait = patience): Promise<Produced> {
  const name = nameOf(drawingOf(order));
  const job = { task: "documents:draw", key: `document:${name}`, payload: { name, order } } as const;
  return produced({ name, job, take: () => takeDocument(name), isThere: () => isKept(name) }, wait);
}

/** The same for a document that was issued. @param take answers nothing until its PDF is there. */
export function produceSealed<Document>(id: string, take: () => Promise<Document | null>, wait = patience) {
  const job = { task: "documents:seal", key: `document:${id}`, payload: { documentId: id } } as const;
  return produced({ name: id, job, take, isThere: async () => (await take()) !== null }, wait);
}

async function produced<Document>(wanted: Wanted<Document>, wait: number): Promise<Produced<Document>> {
  const { name, take } = wanted;
  const kept = await take();
  if (kept) return { is: "made", document: kept };
  const drawing = awaited.get(name) ?? drawn(wanted, wait).finally(() => awaited.delete(name));
  awaited.set(name, drawing);
  const is = await drawing;
  if (is === "failed") return { is };
  const document = await take();
  return document ? { is: "made", document } : { is: "later" };
}

async function drawn({ name, job, isThere }: Wanted<unknown>, wait: number): Promise<Outcome> {
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
    if (await isThere()) return "made";
    await atOnce((database) => addJob(database, job));
    return await told;
  } finally {
    clearTimeout(limit);
    unlisten();
  }
}
