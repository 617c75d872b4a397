import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { useNumbers } from "@/components/ui/numbers";
import { type CoverageLine, missingIn } from "@/lib/exchange/coverage";

/** Agency by agency: of how many people and units something is known in the year, from where, and of how many nothing is. */
export function OpeningCoverage({ lines }: { lines: readonly CoverageLine[] }) {
  const t = useTranslations("opening.coverage");
  const lacking = lines.filter((line) => missingIn(line).people + missingIn(line).units > 0);
  const complete = lines.filter((line) => !lacking.includes(line));
  return (
    <Card className="divide-line divide-y">
      {lacking.length > 0 && <Agencies lines={lacking} />}
      {complete.length > 0 && (
        <div className="px-4 py-2">
          <Disclosure summary={t("completeAgencies", { count: complete.length })} open={lacking.length === 0}>
            <div className="-mx-4">
              <Agencies lines={complete} />
            </div>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

const Agencies = ({ lines }: { lines: readonly CoverageLine[] }) => (
  <ul className="divide-line divide-y">
    {lines.map((line) => (
      <li
        key={line.id}
        className="grid items-baseline gap-x-6 gap-y-1 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1fr)]"
      >
        <h3 className="font-sans text-[14px] font-semibold">{line.name}</h3>
        <Known of="people" whole={line.people} here={line.peopleHere} opening={line.peopleOpening} />
        <Known of="units" whole={line.units} here={line.unitsHere} opening={line.unitsOpening} />
      </li>
    ))}
  </ul>
);

type KnownProps = { of: "people" | "units"; whole: number; here: number; opening: number };

/** A bar in three parts, and the same in words: what is missing, and from where the rest is known. */
function Known({ of, whole, here, opening }: KnownProps) {
  const t = useTranslations("opening.coverage");
  const numbers = useNumbers();
  const missing = whole - here - opening;
  const width = (part: number) => (whole === 0 ? 0 : (part / whole) * 100);
  const sources = [
    ...(here > 0 ? [t("here", { count: numbers.whole(here) })] : []),
    ...(opening > 0 ? [t("opening", { count: numbers.whole(opening) })] : []),
  ];
  return (
    <div className="min-w-0">
      <p className="text-ink-2 tabular text-[13px]">
        {t(of, { whole: numbers.whole(whole) })},{" "}
        {missing > 0 ? (
          <b className="text-ink font-semibold">{t("missing", { count: numbers.whole(missing) })}</b>
        ) : (
          t("complete")
        )}
        {sources.length > 0 && ` · ${sources.join(" · ")}`}
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden className="h-1 w-full">
        <rect width="100" height="6" className="fill-line" />
        <rect width={width(here)} height="6" className="fill-brand" />
        <rect x={width(here)} width={width(opening)} height="6" className="fill-ink-3" />
      </svg>
    </div>
  );
}
