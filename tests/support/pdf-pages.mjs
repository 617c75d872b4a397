/** Answers each PDF that it is sent with the text of its pages. By itself, for the reader is an ES module that Jest cannot load. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

process.on("message", async (pdf) => process.send(await pagesOf(new Uint8Array(pdf))));

async function pagesOf(data) {
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, , width, height] = page.view;
    const outside = items.filter(({ str, transform: [, , , , x, y], width: length }) => {
      return str.trim() !== "" && (x < 30 || x + length > width - 30 || y < 10 || y > height - 30);
    });
    pages.push({ text: textOf(items), outside: outside.map(({ str }) => str) });
  }
  return pages;
}

/** Words that stand close together are one word: the writer divides at signs such as "/". */
function textOf(items) {
  let [text, end] = ["", { x: 0, y: 0 }];
  for (const { str, width, transform } of items.filter((item) => item.str !== "")) {
    const [, , , , x, y] = transform;
    text += Math.abs(x - end.x) < 0.5 && Math.abs(y - end.y) < 0.5 ? str : ` ${str}`;
    end = { x: x + width, y };
  }
  return text.replace(/\s+/g, " ").trim();
}
