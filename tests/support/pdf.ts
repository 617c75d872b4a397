import { execFileSync } from "node:child_process";

type Page = {
  /** All text of the page, with single spaces. */
  text: string;
  /** Text that does not lie within the page's margins. */
  outside: string[];
};

/** What a reader of the PDF sees, page by page. */
export const pagesOf = (pdf: Uint8Array): Page[] =>
  JSON.parse(
    execFileSync(process.execPath, ["tests/support/pdf-pages.mjs"], { input: pdf, encoding: "utf8" }),
  );
