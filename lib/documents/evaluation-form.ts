import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

import type { Party } from "@/lib/evaluation/snapshot";

import { writtenCode } from "./code";
import { paper, printed, ruled } from "./paper";
import { factOf, facts } from "./parties";
import { approvalOf, letterhead, periodLabel, type Seal, sealBlock } from "./seal";
import { type Decided, nameOfForm, type Sealed, type SealedContent } from "./sealed";
import type { Words } from "./skp";

/** One numbered part of the document: its title, and what stands below it. */
type Part = { title: string; rows: TableCell[][] };

/**
 * Dokumen evaluasi kinerja on its official form (L.V: D.1.1 in seven parts, D.1.2 where the rater's superior signed, D.1.3 in
 * eleven after an objection that changed the evaluation), as pdfmake draws it.
 */
export function evaluationForm(
  { form, issuedAt, content }: Sealed,
  seal: Seal,
  words: Words,
): TDocumentDefinitions {
  const { t } = words;
  const said = t("sealed.said", {
    ...{ form: nameOfForm(form), period: periodLabel(content, words) },
    ...{ name: content.employee.name, code: writtenCode(seal.code) },
  });
  const footer = (page: number, pages: number) => `${said} · ${t("skp.page", { page, pages })}`;
  const parts =
    form === "d13" && content.objection ? changed(content, content.objection, words) : plain(content, words);
  const sheet = {
    title: said,
    confirmedAt: issuedAt,
    footer,
    portrait: true,
    keywords: `Kinerja ${seal.code}`,
  };
  return paper(sheet, [
    ...letterhead(content, [t(`sealed.titles.${form}`)], nameOfForm(form), words),
    ...parts.map((part, i) => partTable(part, i + 1)),
    sealBlock(seal, words),
  ]);
}

const partTable = ({ title, rows }: Part, number: number): Content => {
  const head: TableCell[] = [
    { text: String(number), bold: true, fillColor: "#e8e8e8", alignment: "center" },
    { text: title.toUpperCase(), bold: true, fillColor: "#e8e8e8", colSpan: 2 },
    {},
  ];
  return { ...ruled([22, 130, "*"], [head, ...rows], 1), margin: [0, 0, 0, -0.6] };
};

/** D.1.1 and D.1.2 */
const plain = (content: SealedContent, words: Words): Part[] => [
  ...people(content, words),
  outcome(content, words),
  { title: words.t("sealed.note"), rows: [wide(printed(noteOf(content, words)))] },
  signature(content, words),
  reception(content, words),
];

/** D.1.3 */
function changed(content: SealedContent, objection: Decided, words: Words): Part[] {
  const { t } = words;
  const { decider, decidedAt } = objection;
  const approval = approvalOf(content, { party: decider, at: decidedAt, as: "approved" }, words);
  return [
    ...people(content, words),
    outcome(content, words),
    { title: t("sealed.note"), rows: [wide(printed(content.note ?? "–"))] },
    { title: t("sealed.objection"), rows: [objectionOf(objection, words)] },
    { title: t("sealed.statement"), rows: [statementOf(objection, words)] },
    { title: t("sealed.decision"), rows: [decisionOf(objection, words)] },
    // What was changed since, its rater has not approved.
    signature(content, words, "former"),
    reception(content, words),
    { title: t("sealed.approvals.superior"), rows: [wide(approval)] },
  ];
}

/** A row over the whole width. */
const wide = (cell: TableCell): TableCell[] => {
  const content = typeof cell === "string" ? { text: cell } : (cell as object);
  return [{ text: "" }, { ...content, colSpan: 2 } as TableCell, {}];
};

const people = ({ employee, rater, superior }: SealedContent, words: Words): Part[] => [
  { title: words.t("parties.employee"), rows: factsOf(employee, words) },
  { title: words.t("parties.rater"), rows: factsOf(rater, words) },
  { title: words.t("sealed.superior"), rows: factsOf(superior, words) },
];

const factsOf = (party: Party | null, words: Words): TableCell[][] =>
  facts.map((fact) => ["", words.t(`parties.${fact}`), factOf(party, fact, words)]);

function outcome({ unitResult, predicate, objection }: SealedContent, { t, terms }: Words): Part {
  const now = terms(`predicate.${predicate}`);
  const before = objection?.before;
  const said = before
    ? t("sealed.predicateWas", { predicate: now, before: terms(`predicate.${before}`) })
    : now;
  return {
    title: t("sealed.evaluation"),
    rows: [
      ["", t("sealed.unitResult"), terms(`unitResult.${unitResult}`)],
      ["", t("sealed.predicate"), { text: said, bold: true }],
    ],
  };
}

/** The rater's note, and the decision on an objection that upheld what it says. */
function noteOf({ note, objection }: SealedContent, { t, date }: Words) {
  if (objection?.decision !== "upheld") return note ?? "–";
  const { filedAt, decidedAt, explanation, recommendation, decider } = objection;
  const days = { filed: date(filedAt), decided: date(decidedAt) };
  const upheld = t("sealed.upheld", { ...days, explanation, decider: decider.name });
  return [note, upheld, recommendation && t("sealed.recommendation", { recommendation })]
    .filter(Boolean)
    .join("\n");
}

const objectionOf = ({ reason, filedAt }: Decided, { t, moment }: Words) =>
  wide({ stack: [printed(reason), t("sealed.objectionAt", { moment: moment(filedAt) })] });

const statementOf = ({ statement, statedAt }: Decided, { t, moment }: Words) =>
  statement && statedAt
    ? wide({ stack: [printed(statement), t("sealed.statementAt", { moment: moment(statedAt) })] })
    : wide(t("sealed.unstated"));

const decisionOf = ({ explanation, recommendation }: Decided, { t }: Words) =>
  wide({
    stack: [
      printed(t("sealed.changed", { explanation })),
      ...(recommendation ? [printed(t("sealed.recommendation", { recommendation }))] : []),
    ],
  });

function signature(content: SealedContent, words: Words, as: "approved" | "former" = "approved"): Part {
  const { by, party, at } = content.signed;
  return {
    title: words.t(`sealed.approvals.${by}`),
    rows: [wide(approvalOf(content, { party, at, as }, words))],
  };
}

const reception = (content: SealedContent, words: Words): Part => ({
  title: words.t("sealed.approvals.employee"),
  rows: [wide(receptionOf(content, words))],
});

function receptionOf(content: SealedContent, words: Words): TableCell {
  const { employee, received, objection } = content;
  const { t, moment } = words;
  if (received?.is === "acknowledged") {
    return approvalOf(content, { party: employee, at: received.at, as: "accepted" }, words) as TableCell;
  }
  if (received) return t("sealed.lapsed", { moment: moment(received.at) });
  return objection ? t("sealed.objected", { moment: moment(objection.filedAt) }) : t("sealed.open");
}
