import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { useFigureWords } from "@/components/reporting/figure-words";
import { lightTones } from "@/components/goals/light-tones";
import { useNumbers } from "@/components/ui/numbers";
import { Tag } from "@/components/ui/tag";
import type { UnitSheet } from "@/lib/decisions/sheet";
import type { IndicatorKey } from "@/lib/reporting/indicators";

import { DecisionState, useHolder } from "./decision-item";
import { useSeat } from "./use-seat";

/** The figures that every sheet has, in the order of the work. */
const always = [
  "plans-confirmed",
  "plans-on-time",
  "feedback-given",
  "answered-in-time",
  "answer-time",
  "evaluated-on-time",
  "rated-good",
  "hours-reached",
] as const satisfies IndicatorKey[];

type SheetProps = { sheet: UnitSheet; /** YYYY-MM-DD. */ today: string };

/** A unit on one A4 page: it holds as much as the page does, whatever the unit's size (R8). */
export function UnitSheetPage({ sheet, today }: SheetProps) {
  const t = useTranslations("decisions.sheet");
  const words = useFigureWords();
  const format = useFormatter();
  const { unit, head, year } = sheet;
  const date = format.dateTime(new Date(today), { dateStyle: "long" });
  return (
    <article
      data-sheet=""
      className="bg-surface shadow-hairline max-w-[190mm] space-y-4 rounded-lg p-6 text-[13px] leading-snug print:max-h-[277mm] print:max-w-none print:overflow-hidden print:rounded-none print:p-0 print:text-[11.5px] print:shadow-none"
    >
      <header className="border-line flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b pb-3">
        <div className="min-w-0">
          <p className="text-ink-3 text-[12px]">{t("of", { date })}</p>
          <h1 className="text-2xl leading-tight font-bold">{unit.name}</h1>
          <p className="text-ink-2">{head ? t("head", head) : t("headNone")}</p>
        </div>
        <People people={sheet.people} />
      </header>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
        <Judged sheet={sheet} of="strengths" />
        <Judged sheet={sheet} of="concerns" />
      </div>
      <Figures sheet={sheet} />
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
        <Undone sheet={sheet} />
        <Holdups sheet={sheet} />
        <Goals sheet={sheet} />
        <Decisions sheet={sheet} />
      </div>
      <footer className="text-ink-3 border-line border-t pt-2 text-[11px]">
        {t("source", { unit: unit.name, period: words.period({ year, quarter: 0 }), date })}
      </footer>
    </article>
  );
}

function People({ people: { staff, owing, study } }: Pick<UnitSheet, "people">) {
  const t = useTranslations("decisions.sheet");
  const { whole } = useNumbers();
  const counts = [
    [staff, "staff"],
    [owing, "owing"],
    [staff - owing, "exempt"],
    [study, "study"],
  ] as const;
  return (
    <dl aria-label={t("people")} className="tabular flex gap-x-5">
      {counts.map(([count, word]) => (
        <div key={word} className="flex flex-col-reverse justify-end">
          <dt className="text-ink-3 text-[11.5px]">{t(word)}</dt>
          <dd className="text-xl leading-tight font-bold">{whole(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0 break-inside-avoid">
      <h2 className="mb-1 text-[14px] font-semibold print:text-[12.5px]">{title}</h2>
      {children}
    </section>
  );
}

function Judged({ sheet, of }: { sheet: UnitSheet; of: "strengths" | "concerns" }) {
  const t = useTranslations("decisions.sheet");
  const words = useFigureWords();
  const { parent } = sheet;
  const none =
    of === "concerns"
      ? t("concernsNone")
      : parent
        ? t("strengthsNone", { unit: parent.name })
        : t("strengthsNoneTop");
  return (
    <Part title={t(of)}>
      {sheet[of].length === 0 ? (
        <p className="text-ink-2">{none}</p>
      ) : (
        <ul
          className={clsx(
            "space-y-0.5 border-l-2 pl-2.5",
            of === "concerns" ? "border-danger" : "border-good",
          )}
        >
          {sheet[of].map(({ key, now, above }) => {
            const said = { name: words.name(key), value: words.value(key, now) };
            return (
              <li key={key}>
                {parent && above?.value != null
                  ? t("versus", { ...said, unit: parent.name, other: words.value(key, above) })
                  : t("versusLimit", said)}
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
}

function Figures({ sheet: { figures, year, concerns } }: { sheet: UnitSheet }) {
  const t = useTranslations("decisions.sheet");
  const words = useFigureWords();
  const isConcern = (key: IndicatorKey) => concerns.some((one) => one.key === key);
  return (
    <Part title={t("figures")}>
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-ink-3 border-line border-b text-left text-[11.5px]">
            <th className="py-0.5 font-normal">{t("indicator")}</th>
            <th className="py-0.5 text-right font-normal">{words.period({ year, quarter: 0 })}</th>
            <th className="py-0.5 pl-4 text-right font-normal">
              <span className="sr-only">{t("partsHead")}</span>
            </th>
            <th className="py-0.5 pl-4 text-right font-normal">
              {words.period({ year: year - 1, quarter: 0 })}
            </th>
          </tr>
        </thead>
        <tbody>
          {always.flatMap((key) => {
            const figure = figures.find((each) => each.key === key);
            return figure ? (
              <tr key={key} className="border-line border-b">
                <th scope="row" className="py-0.5 text-left font-normal">
                  {words.name(key)}
                </th>
                <td className={clsx("py-0.5 text-right font-semibold", isConcern(key) && "text-danger")}>
                  {words.value(key, figure.now, figure.silent.now)}
                </td>
                <td className="text-ink-3 py-0.5 pl-4 text-right">
                  {[words.parts(key, figure.now), words.untilDay(figure.until)].filter(Boolean).join(" · ")}
                </td>
                <td className="text-ink-2 py-0.5 pl-4 text-right">
                  {words.value(key, figure.before, figure.until ? null : figure.silent.before)}
                </td>
              </tr>
            ) : (
              []
            );
          })}
        </tbody>
      </table>
    </Part>
  );
}

function Undone({ sheet: { undone, holdups } }: { sheet: UnitSheet }) {
  const t = useTranslations("decisions.sheet");
  const lines = [
    [undone.plans, "undonePlans"],
    [undone.reports, "undoneReports"],
    [holdups.people, "undoneWaiting"],
  ] as const;
  const owed = lines.filter(([count]) => count > 0);
  return (
    <Part title={t("undone")}>
      {owed.length === 0 ? (
        <p className="text-ink-2">{t("undoneNone")}</p>
      ) : (
        <ul className="space-y-0.5">
          {owed.map(([count, word]) => (
            <li key={word}>{t(word, { count })}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Holdups({ sheet: { holdups } }: { sheet: UnitSheet }) {
  const t = useTranslations("decisions.sheet");
  const seat = useSeat();
  return (
    <Part title={t("holdups")}>
      {holdups.raters.length === 0 ? (
        <p className="text-ink-2">{t("holdupsNone")}</p>
      ) : (
        <ol className="space-y-0.5">
          {holdups.raters.map(({ id, title, unit, people }) => (
            <li key={id}>
              {title
                ? t("holdup", { seat: seat(title, unit), count: people })
                : t("holdupGone", { count: people })}
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

function Goals({ sheet: { goals, year } }: { sheet: UnitSheet }) {
  const t = useTranslations("decisions.sheet");
  const { rounded } = useNumbers();
  return (
    <Part title={t("goals")}>
      {goals.shown.length === 0 ? (
        <p className="text-ink-2">{t("goalsNone", { year: String(year) })}</p>
      ) : (
        <ul className="space-y-1">
          {goals.shown.map(({ id, text, share, light }) => (
            <li key={id} className="flex items-baseline justify-between gap-3">
              <span className="line-clamp-2 min-w-0">{text}</span>
              <Tag tone={lightTones[light]}>
                {[share === null ? "" : rounded(share), t(`light.${light}`)].filter(Boolean).join(" · ")}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {goals.more > 0 && <p className="text-ink-3">{t("goalsMore", { count: goals.more })}</p>}
    </Part>
  );
}

function Decisions({ sheet: { decisions, moreDecisions } }: { sheet: UnitSheet }) {
  const t = useTranslations("decisions.sheet");
  const d = useTranslations("decisions");
  const format = useFormatter();
  const holder = useHolder();
  return (
    <Part title={t("decisions")}>
      {decisions.length === 0 ? (
        <p className="text-ink-2">{t("decisionsNone")}</p>
      ) : (
        <ul className="space-y-1.5">
          {decisions.map((decision) => (
            <li key={decision.id}>
              <span className="line-clamp-2 font-semibold">{decision.sentence}</span>
              <span className="text-ink-2 flex flex-wrap items-baseline gap-x-2">
                {holder(decision.owner)} ·{" "}
                {d("dueOn", { date: format.dateTime(new Date(decision.dueOn), { dateStyle: "medium" }) })}
                <DecisionState decision={decision} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {moreDecisions > 0 && <p className="text-ink-3">{t("decisionsMore", { count: moreDecisions })}</p>}
    </Part>
  );
}
