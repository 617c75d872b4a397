import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { DataErrorKind } from "@/lib/movements/data-errors";
import type { DataErrors } from "@/lib/movements/sheet";

/** The errors of one kind, each with the step that mends it. */
export function DataErrorList({ kind, rows }: { kind: DataErrorKind; rows: DataErrors["rows"] }) {
  const t = useTranslations("dataErrors");
  const beside = (text: string) =>
    kind === "rater_gone" ||
    kind === "rater_elsewhere" ||
    kind === "keeper_elsewhere" ||
    kind === "head_beside_acting" ||
    kind === "too_many"
      ? t(`beside.${kind}`, { beside: text })
      : "";
  return (
    <>
      <p className="text-ink-2 max-w-[46rem] pb-3">{t(rows.length === 0 ? "clean" : `what.${kind}`)}</p>
      {rows.length > 0 && (
        <Card>
          <ul className="divide-line divide-y">
            {rows.map(({ personId, name, unit, agency, beside: text }, i) => (
              <li key={`${personId}-${i}`} className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-3">
                {personId ? (
                  <a href={placeOf(kind, personId, name)} className="min-w-0 font-semibold break-words">
                    {name}
                  </a>
                ) : (
                  <span className="min-w-0 font-semibold break-words">{name}</span>
                )}
                <span className="text-ink-2 min-w-0">
                  {unit === name ? agency : [unit, agency].filter(Boolean).join(" · ")}
                </span>
                <span className="text-ink-2 min-w-0">{text && beside(text)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** Where an error is mended: that of a role with the account. */
const placeOf = (kind: DataErrorKind, personId: string, name: string) =>
  kind === "keeper_elsewhere"
    ? `/administration/accounts?${new URLSearchParams({ search: name })}`
    : `/organisation/people/${personId}`;
