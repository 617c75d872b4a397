import "server-only";

import { readFileSync } from "node:fs";
import path from "node:path";

import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

import { practiceOf } from "@/lib/practice/settings";

import { unpacked } from "./typeface";

// The .woff2 files of the same typeface give pages with invisible text.
const folder = path.resolve("node_modules", "@fontsource", "arimo", "files");

/** pdfmake's own folder, which its types leave out. */
const { virtualfs } = pdfmake as typeof pdfmake & {
  virtualfs: {
    existsSync: (name: string) => boolean;
    writeFileSync: (name: string, content: Buffer) => void;
  };
};

const weights = { normal: 400, bold: 700 } as const;
const face = (weight: number) => `arimo-${weight}.ttf`;

pdfmake.setFonts({ Arimo: { normal: face(weights.normal), bold: face(weights.bold) } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** Unpacks the typeface for all documents of the process, before the first. */
function withTypeface() {
  for (const weight of Object.values(weights))
    if (!virtualfs.existsSync(face(weight)))
      virtualfs.writeFileSync(
        face(weight),
        unpacked(readFileSync(path.join(folder, `arimo-latin-${weight}-normal.woff`))),
      );
}

/** What is drawn while practising looks like an official form, and must not pass for one. In the language of the forms. */
const watermark = { text: "LATIHAN", opacity: 0.12 };

/** The document as PDF; it reads the typeface and nothing else. Every page of practice says that it is one. */
export function pdfOf(definition: TDocumentDefinitions): Promise<Buffer> {
  withTypeface();
  return pdfmake.createPdf(practiceOf() === null ? definition : { ...definition, watermark }).getBuffer();
}
