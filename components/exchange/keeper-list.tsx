import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { BlockerCode } from "@/lib/errors";

type Reason = { code: BlockerCode; count: number };
type ReasonListProps = { reasons: readonly Reason[]; hrefOf: (code: string) => string };

/** Kinds of reasons with how many rows each stops; each leads to its rows. */
export function ReasonList({ reasons, hrefOf }: ReasonListProps) {
  const t = useTranslations("exchange.reasons");
  return (
    <ul className="divide-line divide-y">
      {reasons.map(({ code, count }) => (
        <li key={code} className="flex items-baseline justify-between gap-4 px-4 py-1.5">
          <a href={hrefOf(code)} className="inline-block min-h-6">
            {t(code as "import.name-missing")}
          </a>
          <span className="tabular">{count}</span>
        </li>
      ))}
    </ul>
  );
}

type KeeperListProps = {
  agencies: readonly { agency: string; count: number; reasons: readonly Reason[] }[];
  hrefOf: (agency: string, code: string) => string;
};

/** Who must fix what: one line an agency, its reasons below. */
export function KeeperList({ agencies, hrefOf }: KeeperListProps) {
  const t = useTranslations("exchange.preview");
  return (
    <Card className="divide-line max-h-[32rem] divide-y overflow-y-auto">
      {agencies.map(({ agency, count, reasons }) => (
        <div key={agency} className="px-4 py-2">
          <Disclosure summary={t("keeper", { agency: agency || t("noAgency"), count })}>
            <ReasonList reasons={reasons} hrefOf={(code) => hrefOf(agency, code)} />
          </Disclosure>
        </div>
      ))}
    </Card>
  );
}
