import "server-only";

import type { JobHelpers, TaskList } from "graphile-worker";

import { log } from "@/lib/log";
import { hint } from "@/lib/notifications/commands";
import { editionParameters } from "@/lib/planning/schema";

import { drawSealed } from "./commands/draw-sealed";
import { pdfOf } from "./gateway/pdf";
import { isKept, keepDocument, sweep } from "./gateway/shelf";
import { documentHints } from "./hints";
import { drawingOf, nameOf, type Order } from "./order";
import { orderAhead } from "./queries/forms";
import { drawJobSchema, sealJobSchema } from "./schema";

/** In the night of all three zones, in UTC. */
export const crontab = "0 18 * * * documents:sweep";

const unreadDays = 30;

/**
 * The jobs of documents, by name: one draws what somebody waits for, one what somebody is likely to ask for, one what was
 * issued, and one removes what nobody has read for thirty days. What is removed is a cache, drawn again when it is asked for;
 * what was issued stays.
 */
export const documentJobs = (): TaskList => ({
  "documents:draw": async (payload, { job }) => {
    const { name, order } = drawJobSchema.parse(payload);
    const done = await toTheEnd(job, () => draw(order, name));
    await hint({ topic: done ? documentHints.made : documentHints.failed, subjectId: name });
  },
  "documents:ahead": async (payload, { job }) => {
    const { planId, number } = editionParameters.parse(payload);
    await toTheEnd(job, async () => {
      const order = await orderAhead(planId, number);
      if (order) await draw(order);
    });
  },
  "documents:seal": async (payload, { job }) => {
    const { documentId } = sealJobSchema.parse(payload);
    const done = await toTheEnd(job, () =>
      drawSealed(documentId, { last: job.attempts >= job.max_attempts }),
    );
    await hint({ topic: done ? documentHints.made : documentHints.failed, subjectId: documentId });
  },
  "documents:sweep": async () => {
    await sweep(new Date(Date.now() - unreadDays * 24 * 60 * 60 * 1000));
  },
});

/**
 * @param asked the name under which it is waited for. A worker of other sources than the web server would draw another form
 *   than the one that was asked for, for ever.
 */
async function draw(order: Order, asked?: string) {
  const drawing = drawingOf(order);
  const name = nameOf(drawing);
  if (asked && name !== asked)
    throw new Error("The worker knows other forms than the web server: start Kinerja again.");
  if (!(await isKept(name))) await keepDocument(name, await pdfOf(drawing));
}

/**
 * Works until the queue's last try; answers whether it went well. The last failure ends the job, so that nothing of what is
 * in it stays in the queue.
 */
async function toTheEnd({ attempts, max_attempts, task_identifier }: Job, work: () => Promise<void>) {
  try {
    await work();
    return true;
  } catch (error) {
    if (attempts < max_attempts) throw error;
    log.error({ error, task: task_identifier }, "document could not be drawn");
    return false;
  }
}

type Job = JobHelpers["job"];
