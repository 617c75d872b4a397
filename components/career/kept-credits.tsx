import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Scan } from "@/lib/career/ledger";
import type { KeptCredits as Credits } from "@/lib/career/sheet";

import { BonusForm } from "./bonus-form";
import { ScanForm } from "./scan-form";

type KeptCreditsProps = { personId: string; credits: Credits };

/** What somebody's credit points stand on, with the documents, for whoever keeps the records. */
export function KeptCredits({ personId, credits: { determined, bonuses } }: KeptCreditsProps) {
  const t = useTranslations("career.credits");
  const levels = useTranslations("career.diplomas");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  const points = (decimal: string) => format.number(Number(decimal), { minimumFractionDigits: 2 });
  return (
    <>
      <h3 className="pt-3 font-sans text-[14.5px] font-semibold">{t("title")}</h3>
      <Card>
        {!determined && bonuses.length === 0 && <p className="text-ink-3 px-4 py-3">{t("none")}</p>}
        <ul className="divide-line divide-y">
          {determined && (
            <li className="px-4 py-2.5">
              <p className="flex flex-wrap justify-between gap-x-4 font-semibold">
                <span>{t("determined", { date: on(determined.until) })}</span>
                <span className="tabular">{points(determined.points)}</span>
              </p>
              <p className="text-ink-2 text-[13px] break-words">
                {t("document", { source: determined.source, number: determined.documentNumber })}
              </p>
              <Scans scans={determined.scans} />
            </li>
          )}
          {bonuses.map(({ id, education, from, documentNumber, documentDate, scans }) => (
            <li key={id} className="px-4 py-2.5">
              <p className="font-semibold">
                {t("bonus", { education: levels(education as "master"), date: on(from) })}
              </p>
              <p className="text-ink-2 text-[13px] break-words">
                {t("decision", { number: documentNumber, date: on(documentDate) })}
              </p>
              <Scans scans={scans} />
            </li>
          ))}
        </ul>
      </Card>
      {determined && <ScanForm creditId={determined.id} />}
      {bonuses.map((bonus) => (
        <BonusForm key={bonus.id} personId={personId} bonus={bonus} />
      ))}
      <BonusForm personId={personId} bonus={null} />
    </>
  );
}

const Scans = ({ scans }: { scans: readonly Scan[] }) =>
  scans.map(({ id, name }) => (
    <a
      key={id}
      href={`/api/career/documents/${id}`}
      className="text-brand-strong block min-h-6 text-[13px] font-semibold break-words"
    >
      {name}
    </a>
  ));
