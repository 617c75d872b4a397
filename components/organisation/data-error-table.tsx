import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { type DataErrorKind, dataErrorKinds } from "@/lib/movements/data-errors";
import type { DataErrors } from "@/lib/movements/sheet";

type DataErrorTableProps = {
  counts: DataErrors["counts"];
  keepers: DataErrors["keepers"];
  filter: { kind: DataErrorKind; agency: string };
};

/** How many errors of each kind each agency has to mend, and who in it; every figure leads to its people. */
export function DataErrorTable({ counts, keepers, filter }: DataErrorTableProps) {
  const t = useTranslations("dataErrors");
  const format = useFormatter();
  const agencies = [...new Map(counts.map(({ agencyId, agency }) => [agencyId, agency]))];
  const of = (kind: DataErrorKind, agencyId?: string | null) =>
    counts
      .filter((one) => one.kind === kind && (agencyId === undefined || one.agencyId === agencyId))
      .reduce((sum, { count }) => sum + count, 0);
  const namesOf = (id: string) => keepers.filter(({ agencyId }) => agencyId === id).map(({ name }) => name);
  const shown = dataErrorKinds.filter((kind) => of(kind) > 0);
  const cell = (kind: DataErrorKind, agency: string, count: number) => (
    <td key={kind} className="tabular px-3 py-2 text-right">
      {count > 0 ? (
        <a
          href={`/organisation/data-errors?${new URLSearchParams({ kind, agency })}`}
          aria-current={filter.kind === kind && filter.agency === agency ? "true" : undefined}
          className="inline-block min-h-6 min-w-6 aria-current:font-bold"
        >
          {format.number(count)}
        </a>
      ) : (
        <span className="text-ink-3">–</span>
      )}
    </td>
  );
  const isUnkept = ([id]: (typeof agencies)[number]) => id !== null && namesOf(id).length === 0;
  const table = (
    <Card className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("agencies")}>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-ink-2 align-bottom">
            <th scope="col" className="px-3 py-2 text-left">
              {t("agency")}
            </th>
            {shown.map((kind) => (
              <th key={kind} scope="col" className="px-3 py-2 text-right font-normal">
                {t(`kinds.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {agencies.length > 1 && (
            <tr className="font-semibold">
              <th scope="row" className="px-3 py-2 text-left">
                {t("all")}
              </th>
              {shown.map((kind) => cell(kind, "", of(kind)))}
            </tr>
          )}
          {agencies.map(([agencyId, agency]) => (
            <tr key={agencyId}>
              <th scope="row" className="px-3 py-2 text-left font-normal">
                {agency ?? t("region")}
                {agencyId && <KeptBy names={namesOf(agencyId)} />}
              </th>
              {shown.map((kind) => cell(kind, agencyId ?? "", of(kind, agencyId)))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
  return (
    <>
      {agencies.some(isUnkept) && <p className="text-ink-2 max-w-[46rem] pb-3">{t("keptByRegion")}</p>}
      {table}
    </>
  );
}

function KeptBy({ names }: { names: readonly string[] }) {
  const t = useTranslations("dataErrors");
  const format = useFormatter();
  const kept = names.length > 0 ? t("keptBy", { names: format.list(names) }) : t("keptByNobody");
  return <span className="text-ink-2 block max-w-72 text-xs">{kept}</span>;
}
