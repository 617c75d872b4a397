import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

type Page = {
  /** All text of the page, with single spaces. */
  text: string;
  /** Text that does not lie within the page's margins. */
  outside: string[];
};

let reader: ChildProcess | undefined;
afterAll(() => reader?.disconnect());

/** What a reader of the PDF sees, page by page; one PDF after the other. */
export async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  reader ??= fork("tests/support/pdf-pages.mjs", { serialization: "advanced" });
  reader.send(pdf);
  // What is no PDF ends the reader; whoever asked hears of it at once.
  const read = new AbortController();
  const ended = once(reader, "exit", { signal: read.signal }).then(() => {
    reader = undefined;
    throw new Error("This is no PDF.");
  });
  try {
    const [pages] = (await Promise.race([once(reader, "message"), ended])) as [Page[]];
    return pages;
  } finally {
    read.abort();
  }
}
