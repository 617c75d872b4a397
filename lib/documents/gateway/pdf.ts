import "server-only";

import path from "node:path";

import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

// The .woff2 files of the same typeface give pages with invisible text.
const folder = path.resolve("node_modules", "@fontsource", "arimo", "files");
const face = (weight: number) => path.join(folder, `arimo-latin-${weight}-normal.woff`);

pdfmake.setFonts({ Arimo: { normal: face(400), bold: face(700) } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => path.resolve(file).startsWith(folder));

/** The document as PDF; it reads the typeface and nothing else. */
export const pdfOf = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf(definition).getBuffer();
