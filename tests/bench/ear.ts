import type { httpVisitor } from "../support/http-visitor";

/** One open event stream: `next` resolves when the next piece of news arrives. */
export type Ear = { next: () => Promise<void>; close: () => void };

type Visitor = Pick<Awaited<ReturnType<typeof httpVisitor>>, "open">;

/** Opens a person's event stream and listens from its first word on. */
export async function earOf({ open }: Visitor): Promise<Ear> {
  const { body } = await open("/api/live");
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  if (!reader || !first?.value?.includes("ready")) throw new Error("The event stream did not open.");
  let waiting: (() => void)[] = [];
  const listen = async () => {
    for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
      if (!value?.includes("event: news")) continue;
      waiting.forEach((resolve) => resolve());
      waiting = [];
    }
  };
  const listening = listen();
  return {
    next: () => Promise.race([new Promise<void>((resolve) => waiting.push(resolve)), listening]),
    close: () => void reader.cancel(),
  };
}
