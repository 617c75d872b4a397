import type { Content } from "pdfmake/interfaces";

import type { Party } from "@/lib/evaluation/snapshot";

import { writtenCode } from "./code";
import { printed } from "./paper";
import type { SealedContent } from "./sealed";
import type { SignatureLabel } from "./signature";
import type { Words } from "./skp";

/** A sealed document that is to be drawn, with the address at which anybody checks it. */
export type Seal = {
  code: string;
  label: SignatureLabel;
  /** Without the code: "https://…/verify". */ address: string;
};

const romans = ["I", "II", "III", "IV"];

/** "SEMESTER I 2026", "TAHUN 2025": a period as documents are headed. */
export function periodLabel({ period }: Pick<SealedContent, "period">, { t, terms }: Words) {
  const { kind, number, cadence } = period;
  const year = String(period.year);
  if (kind === "annual") return t("sealed.annual", { year });
  return terms(`period.${cadence}`, { number, year, roman: romans[number - 1] ?? String(number) });
}

/** Whose document it is, in which period, and what it is called. */
export const letterhead = (
  content: SealedContent,
  lines: string[],
  form: string,
  words: Words,
): Content[] => {
  const { government, agency, attachment } = content;
  return [
    { text: words.t("sealed.form", { form }), alignment: "right", fontSize: 8 },
    {
      text: [words.t("sealed.letterhead", { government }), agency]
        .map((line) => printed(line).toUpperCase())
        .join("\n"),
      ...{ bold: true, fontSize: 11, alignment: "center" },
    },
    { canvas: [{ type: "line", x1: 0, y1: 4, x2: attachment ? 774 : 527, y2: 4, lineWidth: 1.2 }] },
    {
      text: [...lines, periodLabel(content, words)].map((line) => line.toUpperCase()).join("\n"),
      ...{ bold: true, fontSize: 10, alignment: "center", margin: [0, 10, 0, 2] },
    },
    { text: daysOf(content, words), alignment: "center", margin: [0, 0, 0, 8] },
  ];
};

const daysOf = ({ period: { startsOn, endsOn } }: SealedContent, { t, date }: Words) =>
  t("sealed.days", { from: date(`${startsOn}T05:00:00Z`), to: date(`${endsOn}T05:00:00Z`) });

type Approval = { party: Party; at: string; as: "approved" | "accepted" | "former" };

/** An electronic approval: who, in which town, at what moment. */
export const approvalOf = (
  { seat }: Pick<SealedContent, "seat">,
  { party, at, as }: Approval,
  { t, moment }: Words,
): Content => ({
  stack: [
    t(`sealed.${as}`, {
      ...{ name: printed(party.name), moment: moment(at) },
      place: printed(seat ?? party.unit ?? "–"),
    }),
    ...(party.number ? [t("sealed.number", { number: party.number })] : []),
  ],
});

/** Code, address and QR code, and what kind of signature it is not. */
export const sealBlock = ({ code, address, label }: Seal, { t }: Words): Content => ({
  unbreakable: true,
  margin: [0, 6, 0, 0],
  columns: [
    { qr: `${address}/${code}`, fit: 84, eccLevel: "M", width: 96 },
    {
      width: "*",
      stack: [
        { text: [`${t("sealed.code")}: `, { text: writtenCode(code), bold: true, fontSize: 11 }] },
        { text: t("sealed.verify"), margin: [0, 4, 0, 0] },
        { text: address, bold: true, margin: [0, 0, 0, 4] },
        { text: t(`sealed.labels.${label}`), bold: true },
      ],
    },
  ],
});
