import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { type DataErrorKind, dataErrorKinds, isStopping } from "@/lib/movements/data-errors";
import type { DataErrors } from "@/lib/movements/sheet";

type DataErrorTableProps = {
  counts: DataErrors["counts"];
  keepers: DataErrors["keepers"];
  filter: { kind: DataErrorKind; agency: string };
};

type Agency = readonly [id: string | null, name: string | null];

const sumOf = (counts: DataErrors["counts"]) => counts.reduce((sum, { count }) => sum + count, 0);

/**
 * How many errors of each kind each agency has to mend, and who in it; every figure leads to its people. Those with what stops plans and
 * evaluations first, the most of it above; where nothing is stopped folds up below them.
 */
export function DataErrorTable({ counts, ...about }: DataErrorTableProps) {
  const t = useTranslations("dataErrors");
  const agencies: Agency[] = [...new Map(counts.map(({ agencyId, agency }) => [agencyId, agency]))];
  const stoppedIn = ([id]: Agency) =>
    sumOf(counts.filter(({ agencyId, kind }) => agencyId === id && isStopping(kind)));
  const stopped = agencies.filter((one) => stoppedIn(one) > 0).sort((a, b) => stoppedIn(b) - stoppedIn(a));
  const others = agencies.filter((one) => stoppedIn(one) === 0);
  const isUnkept = ([id]: Agency) => id !== null && !about.keepers.some(({ agencyId }) => agencyId === id);
  const table = (agencies: readonly Agency[]) => <AgencyTable {...{ ...about, counts, agencies }} />;
  return (
    <>
      {agencies.some(isUnkept) && <p className="text-ink-2 max-w-[46rem] pb-3">{t("keptByRegion")}</p>}
      {stopped.length > 0 ? table(stopped) : table(others)}
      {stopped.length > 0 && others.length > 0 && (
        <div className="pt-3">
          <Disclosure summary={t("notStopped", { count: others.length })}>{table(others)}</Disclosure>
        </div>
      )}
    </>
  );
}

function AgencyTable({
  counts,
  keepers,
  filter,
  agencies,
}: DataErrorTableProps & { agencies: readonly Agency[] }) {
  const t = useTranslations("dataErrors");
  const own = counts.filter(({ agencyId }) => agencies.some(([id]) => id === agencyId));
  const shown = dataErrorKinds.filter((kind) => own.some((one) => one.kind === kind));
  const countsOf = (id?: string | null) =>
    shown.map((kind) => ({
      ...{ kind, agency: id ?? "", isCurrent: filter.kind === kind && filter.agency === (id ?? "") },
      count: sumOf(counts.filter((one) => one.kind === kind && (id === undefined || one.agencyId === id))),
    }));
  const namesOf = (id: string) => keepers.filter(({ agencyId }) => agencyId === id).map(({ name }) => name);
  return (
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
              {countsOf().map((count) => (
                <Count key={count.kind} {...count} />
              ))}
            </tr>
          )}
          {agencies.map(([agencyId, agency]) => (
            <tr key={agencyId}>
              <th scope="row" className="px-3 py-2 text-left font-normal">
                {agency ?? t("region")}
                {agencyId && <KeptBy names={namesOf(agencyId)} />}
              </th>
              {countsOf(agencyId).map((count) => (
                <Count key={count.kind} {...count} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

type CountProps = { kind: DataErrorKind; agency: string; count: number; isCurrent: boolean };

function Count({ kind, agency, count, isCurrent }: CountProps) {
  const format = useFormatter();
  return (
    <td className="tabular px-3 py-2 text-right">
      {count > 0 ? (
        <a
          href={`/organisation/data-errors?${new URLSearchParams({ kind, agency })}`}
          aria-current={isCurrent ? "true" : undefined}
          className="inline-block min-h-6 min-w-6 aria-current:font-bold"
        >
          {format.number(count)}
        </a>
      ) : (
        <span className="text-ink-3">–</span>
      )}
    </td>
  );
}

function KeptBy({ names }: { names: readonly string[] }) {
  const t = useTranslations("dataErrors");
  const format = useFormatter();
  const kept = names.length > 0 ? t("keptBy", { names: format.list(names) }) : t("keptByNobody");
  return <span className="text-ink-2 block max-w-72 text-xs">{kept}</span>;
}
