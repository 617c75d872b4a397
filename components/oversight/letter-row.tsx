import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Tag } from "@/components/ui/tag";
import type { LetterShown } from "@/lib/oversight/sheet";

import { EndLetter } from "./end-letter";

const tones = { running: "good", to_come: "info", over: "neutral", ended: "neutral" } as const;

/** A letter with what it opens, to whom and until when. */
export function LetterRow({ letter }: { letter: LetterShown }) {
  const t = useTranslations("letters");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "medium" });
  const { number, issuedOn, issuedBy, state, wholeRegion, agencies, auditors, kinds, endedReason } = letter;
  const days = (from: string, to: string) => t("row.days", { from: on(from), to: on(to) });
  return (
    <li className="space-y-3 px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-sans text-[14.5px] font-semibold">{number}</h3>
        <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
        <p className="text-ink-2 text-[13px]">{t("row.issued", { date: on(issuedOn), by: issuedBy })}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-2 text-[13px] sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.4fr)]">
        <Fact name={t("row.valid")}>{days(letter.validFrom, letter.validTo)}</Fact>
        <Fact name={t("row.covers")}>{days(letter.coversFrom, letter.coversTo)}</Fact>
        <Fact name={t("row.kinds")}>{format.list(kinds.map((kind) => t(`kinds.${kind}`)))}</Fact>
        <Fact name={t("row.auditors")}>{format.list(auditors)}</Fact>
        <Fact name={t("row.reach")}>{wholeRegion ? t("row.region") : format.list(agencies)}</Fact>
      </dl>
      {endedReason && <p className="text-ink-2 text-[13px]">{t("row.reason", { reason: endedReason })}</p>}
      {letter.mayEnd && <EndLetter letter={letter} />}
    </li>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-ink-3 text-[12px]">{name}</dt>
    <dd className="text-pretty">{children}</dd>
  </div>
);
