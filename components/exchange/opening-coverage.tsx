import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import { type CoverageLine, missingIn } from "@/lib/exchange/coverage";

/** Agency by agency: of how many people and units something is known in the year, from where, and of how many nothing is. */
export function OpeningCoverage({ lines }: { lines: readonly CoverageLine[] }) {
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid gap-x-6 gap-y-1 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <h3 className="font-sans text-[14.5px] font-semibold">{line.name}</h3>
            <Known of="people" whole={line.people} here={line.peopleHere} opening={line.peopleOpening} />
            <Known of="units" whole={line.units} here={line.unitsHere} opening={line.unitsOpening} />
            <MissingNote line={line} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type KnownProps = { of: "people" | "units"; whole: number; here: number; opening: number };

/** A bar in three parts, and the same in words. */
function Known({ of, whole, here, opening }: KnownProps) {
  const t = useTranslations("opening.coverage");
  const numbers = useNumbers();
  const missing = whole - here - opening;
  const width = (part: number) => (whole === 0 ? 0 : (part / whole) * 100);
  return (
    <div className="min-w-0">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden className="h-1.5 w-full rounded-full">
        <rect width="100" height="6" className="fill-line" />
        <rect width={width(here)} height="6" className="fill-brand" />
        <rect x={width(here)} width={width(opening)} height="6" className="fill-ink-3" />
      </svg>
      <p className="text-ink-2 tabular text-[13px]">
        {t(of, { whole: numbers.whole(whole) })} · {t("here", { count: numbers.whole(here) })} ·{" "}
        {t("opening", { count: numbers.whole(opening) })} ·{" "}
        <span className={clsx(missing > 0 && "text-ink font-semibold")}>
          {t("missing", { count: numbers.whole(missing) })}
        </span>
      </p>
    </div>
  );
}

/** For those who listen: nothing is missing here. */
function MissingNote({ line }: { line: CoverageLine }) {
  const t = useTranslations("opening.coverage");
  const { people, units } = missingIn(line);
  return people + units === 0 ? <span className="sr-only">{t("whole")}</span> : null;
}
