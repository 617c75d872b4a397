import type { Column, Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

import type { Predicate } from "@/lib/db/generated/enums";
import type { Distribution } from "@/lib/evaluation/distribution-pattern";

import { writtenCode } from "./code";
import { factOf, facts } from "./parties";
import { heading, paper, printed, reaching, ruled } from "./paper";
import { approvalOf, letterhead, periodLabel, type Seal, sealBlock } from "./seal";
import { approverOf, type Attachment, nameOfForm, type Sealed, type SealedContent } from "./sealed";
import type { Words } from "./skp";

type AttachmentForm = "c11" | "c12" | "c13";

/**
 * Hasil evaluasi, the attachment of an evaluation document (L.V, art. 28(2): C.1.1, C.1.2 or C.1.3), as pdfmake draws it: the
 * unit's result with the distribution, realisation and feedback of every result, feedback on every value, both ratings and the
 * predicate. Only who gave the ratings approves it.
 */
export function outcomeForm(
  { form, issuedAt, content }: Sealed & { form: AttachmentForm },
  attachment: Attachment,
  seal: Seal,
  words: Words,
): TDocumentDefinitions {
  const { t } = words;
  const said = t("sealed.said", {
    ...{ form: nameOfForm(form), period: periodLabel(content, words) },
    ...{ name: content.employee.name, code: writtenCode(seal.code) },
  });
  const footer = (page: number, pages: number) => `${said} · ${t("skp.page", { page, pages })}`;
  const titles = [t(`sealed.titles.${form}`), t(`sealed.kinds.${form}`)];
  const { by, party, at } = approverOf(content);
  return paper({ title: said, confirmedAt: issuedAt, footer, keywords: `Kinerja ${seal.code}` }, [
    ...letterhead(content, titles, nameOfForm(form), words),
    partiesTable(content, words),
    unitTable(content, attachment.distribution, words),
    resultTable(attachment, words),
    ratingTable("resultRating", attachment, words),
    valueTable(attachment, words),
    ratingTable("behaviourRating", attachment, words),
    predicateTable(content, words),
    {
      unbreakable: true,
      stack: [
        { text: t(`sealed.approvals.${by}`), bold: true },
        approvalOf(content, { party, at, as: "approved" }, words),
      ],
    },
    sealBlock(seal, words),
  ]);
}

function partiesTable({ employee, rater }: SealedContent, words: Words): Content {
  const { t } = words;
  const head = [...heading(t("parties.employee"), 2), ...heading(t("parties.rater"), 2)];
  const rows = facts.map((fact): TableCell[] =>
    [employee, rater].flatMap((person) => [t(`parties.${fact}`), factOf(person, fact, words)]),
  );
  return ruled([90, "*", 90, "*"], [head, ...rows]);
}

function unitTable({ unitResult }: SealedContent, distribution: Distribution | null, words: Words): Content {
  const { t, terms } = words;
  return ruled(
    [160, "*"],
    [
      [{ text: t("sealed.unitResult"), bold: true }, terms(`unitResult.${unitResult}`)],
      [{ text: t("sealed.pattern"), bold: true }, patternOf(distribution, words)],
    ],
  );
}

const predicates = [
  "very_poor",
  "poor",
  "needs_improvement",
  "good",
  "very_good",
] as const satisfies Predicate[];

/** With fewer people it would tell what single colleagues hold (R5). */
const smallestShown = 5;
const highestBar = 36;

/** How many of the rater's people hold what, as bars with their numbers. */
function patternOf(distribution: Distribution | null, { t, terms }: Words): TableCell {
  if (!distribution) return t("sealed.patternNone");
  const counts = predicates.map((predicate) => distribution[predicate]);
  const [most, all] = [Math.max(...counts), counts.reduce((sum, count) => sum + count, 0)];
  if (all < smallestShown) return t("sealed.patternSmall");
  const bars = predicates.map((predicate): Column => {
    const h = (distribution[predicate] / most) * highestBar;
    const bar = { type: "rect", x: 30, y: highestBar - h, w: 40, h, color: "#7a8aa0" } as const;
    const frame = { type: "line", x1: 0, y1: highestBar, x2: 100, y2: highestBar, lineWidth: 0.6 } as const;
    return {
      width: 100,
      stack: [
        { canvas: h > 0 ? [bar, frame] : [frame] },
        {
          text: `${terms(`predicate.${predicate}`)}: ${distribution[predicate]}`,
          ...{ alignment: "center", fontSize: 7.5, margin: [0, 2, 0, 0] },
        },
      ],
    };
  });
  return {
    stack: [{ columns: bars }, { text: t("sealed.patternUntil"), fontSize: 7.5, margin: [0, 3, 0, 0] }],
  };
}

function resultTable({ results }: Attachment, words: Words): Content {
  const { t } = words;
  const titles = [t("columns.order"), t("columns.result"), t("sealed.measures"), t("sealed.realisation")];
  const head = [...titles, t("sealed.feedback")].flatMap((title) => heading(title));
  const kinds = (["main", "additional"] as const).flatMap((kind) => {
    const own = results.filter((result) => result.kind === kind);
    if (own.length === 0) return [];
    return [heading(t(`kind.${kind}`), head.length), ...own.flatMap((result, i) => rowsOf(result, i, words))];
  });
  return joined(
    ruled([22, 170, 190, "*", 170], [heading(t("columns.results"), head.length), head, ...kinds], 2),
  );
}

function rowsOf({ statement, indicators, feedback }: Attachment["results"][number], i: number, words: Words) {
  const said = feedback.length === 0 ? "–" : feedback.map((text) => `• ${text}`).join("\n");
  return indicators.map((indicator, line, { length }): TableCell[] => {
    const place = { first: line === 0, last: line === length - 1 };
    return [
      reaching(String(i + 1), place),
      reaching(statement, place),
      printed(`${indicator.text}: ${targetOf(indicator, words)}`),
      realisedOf(indicator, words),
      reaching(said, place),
    ];
  });
}

type Realised = Attachment["results"][number]["indicators"][number];

function targetOf({ target: { value, unit, narrative } }: Realised, { number }: Words) {
  if (value === null) return narrative ?? "–";
  return `${number(value)} ${unit ?? ""}`.trim();
}

function realisedOf({ report, target }: Realised, { t, number }: Words): TableCell {
  if (!report) return { text: t("sealed.unreported"), color: "#555555" };
  const value = report.value === null ? "" : `${number(report.value)} ${target.unit ?? ""}`.trim();
  const evidence =
    report.evidence.length > 0 ? t("sealed.evidence", { names: report.evidence.join(", ") }) : "";
  return printed([value, report.note, evidence].filter(Boolean).join("\n"));
}

function valueTable({ values }: Attachment, { t, terms }: Words): Content {
  const titles = [t("columns.order"), t("behaviours.title"), t("sealed.expectation"), t("sealed.feedback")];
  const head = titles.flatMap((title) => heading(title));
  const rows = values.map(({ value, expectation, feedback }, i): TableCell[] => [
    String(i + 1),
    { text: terms(`behaviour.${value}`), bold: true },
    printed(expectation ?? "–"),
    feedback.length === 0 ? "–" : { stack: feedback.map((text) => `• ${printed(text)}`) },
  ]);
  return joined(ruled([22, 150, "*", "*"], [head, ...rows], 1));
}

/** With no room below it, for the rating follows. */
const joined = (table: ContentTable): Content => ({ ...table, margin: [0, 0, 0, -0.6] });

type RatingName = "resultRating" | "behaviourRating";

/** What a table comes to, by itself: as a row of it, it would bring the whole heading along to a page where it stands alone. */
const ratingTable = (name: RatingName, attachment: Attachment, { t, terms }: Words): Content =>
  ruled(
    ["*"],
    [
      [
        {
          text: [`${t(`sealed.${name}`)}: `, terms(`rating.${attachment[name]}`).toUpperCase()],
          bold: true,
        },
      ],
    ],
  );

function predicateTable({ predicate }: SealedContent, { t, terms }: Words): Content {
  return ruled(
    [160, "*"],
    [
      [
        { text: t("sealed.predicate"), bold: true },
        { text: terms(`predicate.${predicate}`).toUpperCase(), bold: true },
      ],
    ],
  );
}
