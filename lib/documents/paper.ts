import type { Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

/** Signs that are typed into targets and that the form's typeface lacks. */
const substitutes: Record<string, string> = { "≥": ">=", "≤": "<=", "✓": "v", "✔": "v" };
const longestWord = 25;

/** Text as the paper can show it: signs of other typefaces replaced, words longer than a column's line divided. */
export const printed = (text: string) =>
  text
    .replace(/[≥≤✓✔]/g, (sign) => substitutes[sign] ?? sign)
    .replace(new RegExp(`\\S{${longestWord}}(?=\\S)`, "g"), "$& ");

type Place = { first: boolean; last: boolean };

/**
 * A cell that reaches over rows: its text stands in the first of them, and no lines within. Unlike a spanning cell it may
 * go on to the next page with its rows.
 */
export const reaching = (text: string, { first, last }: Place): TableCell => ({
  text: first ? printed(text) : "",
  border: [true, first, true, last],
});

/** A heading cell in bold on grey, over `columns` columns. */
export const heading = (text: string, columns = 1): TableCell[] => [
  { text: text.toUpperCase(), bold: true, fillColor: "#e8e8e8", colSpan: columns },
  ...Array.from({ length: columns - 1 }, () => ({})),
];

/** A table with lines all around; its first `headerRows` rows come again on each page. */
export const ruled = (widths: (number | "*")[], body: TableCell[][], headerRows = 0): ContentTable => ({
  table: { widths, body, headerRows, dontBreakRows: true, keepWithHeaderRows: headerRows && 1 },
  layout: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    paddingTop: () => 2.5,
    paddingBottom: () => 2.5,
  },
  margin: [0, 0, 0, 8],
});

type Sheet = {
  title: string;
  confirmedAt: string;
  footer: (page: number, pages: number) => string;
  portrait?: boolean;
  /** What programs find in the file. */
  keywords?: string;
};

/** A4, landscape unless it is said, with a footer on each page. The same content makes the same bytes: its day is the confirmation's. */
export const paper = (
  { title, confirmedAt, footer, portrait = false, keywords }: Sheet,
  content: Content,
): TDocumentDefinitions => ({
  pageSize: "A4",
  pageOrientation: portrait ? "portrait" : "landscape",
  pageMargins: [34, 34, 34, 40],
  language: "id-ID",
  info: {
    title,
    ...(keywords && { keywords }),
    creationDate: new Date(confirmedAt),
    modDate: new Date(confirmedAt),
  },
  defaultStyle: { font: "Arimo", fontSize: 8.5 },
  footer: (page, pages) => ({ text: footer(page, pages), fontSize: 7, margin: [34, 12, 34, 0] }),
  content,
});
