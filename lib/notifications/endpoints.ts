import "server-only";

import { findSession } from "@/lib/access/queries";

import { type Hint, listen } from "./gateway";

const heartbeat = 15_000;
const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * The event stream of one session: hints meant for its person, and a heartbeat at which the session is checked again.
 * It ends when the browser leaves, when the session does, and when hints may have been missed: the browser then connects
 * again, is refused or reads its page anew.
 */
export function eventStream(
  sessionId: string,
  personId: string,
  signal: AbortSignal,
  every = heartbeat,
): Response {
  let open = true;
  let leave = () => {
    open = false;
  };
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const stop = () => {
        if (!open) return;
        leave();
        controller.close();
      };
      // A heartbeat may still be asking when the browser leaves; a closed stream takes no answer.
      const say = (text: string) => {
        if (open) controller.enqueue(new TextEncoder().encode(text));
      };
      const hear = ({ topic, subjectId, recipients }: Hint) => {
        if (recipients.includes(personId))
          say(`event: news\ndata: ${JSON.stringify({ topic, subjectId })}\n\n`);
      };
      const unlisten = await listen({ hear, lost: () => stop() });
      const beat = setInterval(async () => {
        const alive = await findSession(sessionId).catch(() => null);
        if (alive) say(": alive\n\n");
        else stop();
      }, every);
      leave = () => {
        open = false;
        clearInterval(beat);
        unlisten();
      };
      signal.addEventListener("abort", stop);
      if (!open) leave();
      else if (signal.aborted) stop();
      else say("retry: 2000\nevent: ready\ndata: {}\n\n");
    },
    cancel: () => leave(),
  });
  return new Response(stream, { headers });
}
