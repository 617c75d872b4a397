import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { Disclosure } from "@/components/ui/disclosure";
import { useNumbers } from "@/components/ui/numbers";
import { hardestStep, type Step, steps, stuckAt } from "@/lib/reporting/adoption";
import type { UnitAdoption } from "@/lib/reporting/sheet";

import { useChange } from "./use-change";

const shown = 12;

type UnitListProps = {
  /** The furthest behind first. */
  units: readonly UnitAdoption[];
  of: "agencies" | "units";
  /** Whether the reader keeps these people, and so reads their names. */
  keeps: boolean;
};

/** Each unit with its six steps as a picture, the step at which most are stuck, and how far it came in four weeks. */
export function UnitList({ units, of, keeps }: UnitListProps) {
  const t = useTranslations("adoption");
  const { whole, rounded } = useNumbers();
  const rest = units.slice(shown);
  const lines = (some: readonly UnitAdoption[]) => (
    <ul className="divide-line divide-y">
      {some.map((unit) => (
        <UnitLine key={unit.id} unit={unit} keeps={keeps} />
      ))}
    </ul>
  );
  return (
    <ChartFrame
      title={t(`units.title.${of}`)}
      sub={t("units.sub")}
      definition={{ word: t("definition"), text: t("units.definition") }}
      table={{
        word: t("table"),
        head: [t("units.unit"), t("funnel.people"), ...steps.map((step) => t(`steps.${step}`))],
        rows: units.map(({ id, name, reached }) => ({
          ...{ id, name },
          href: `/administration/adoption?unit=${id}`,
          cells: [
            whole(reached.owing),
            ...steps.map((step) => `${whole(reached[step])} (${rounded(reached[step] / reached.owing)})`),
          ],
        })),
      }}
    >
      {lines(units.slice(0, shown))}
      {rest.length > 0 && (
        <div className="border-line border-t pt-2">
          <Disclosure summary={t("units.more", { count: rest.length })}>{lines(rest)}</Disclosure>
        </div>
      )}
    </ChartFrame>
  );
}

const link = "text-brand-strong inline-flex min-h-6 items-center underline underline-offset-2";

function UnitLine({ unit: { id, name, reached, before }, keeps }: { unit: UnitAdoption; keeps: boolean }) {
  const t = useTranslations("adoption");
  const { rounded } = useNumbers();
  const change = useChange();
  const step = hardestStep(reached);
  const shares = steps.map((each) => `${t(`steps.${each}`)} ${rounded(reached[each] / reached.owing)}`);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,13rem)_6rem_minmax(0,1fr)_11rem]">
      <a href={`/administration/adoption?unit=${id}`} className={`${link} font-semibold`}>
        {name}
      </a>
      <SmallSteps
        shares={steps.map((each) => reached[each] / reached.owing)}
        marked={step}
        label={t("units.image", { unit: name, shares: shares.join(", ") })}
      />
      <p className="col-span-2 text-[13px] sm:col-span-1">
        {step ? (
          <>
            {t("units.stuck", { people: stuckAt(reached, step), step: t(`before.${step}`) })}
            {keeps && (
              <>
                {" · "}
                <a
                  href={`/administration/adoption/people?unit=${id}&step=${step}`}
                  aria-label={t("units.whoOf", { unit: name })}
                  className={link}
                >
                  {t("units.who")}
                </a>
              </>
            )}
          </>
        ) : (
          <span className="text-ink-2">{t("units.everybody")}</span>
        )}
      </p>
      <p className="tabular col-span-2 text-[13px] sm:col-span-1 sm:text-right">
        <strong>{rounded(reached.fed / reached.owing)}</strong>
        {" · "}
        {t("units.done", { fed: reached.fed, owing: reached.owing })}
        <span className="text-ink-3 block">
          {t("units.since", { change: change(reached.fed - before.fed) })}
        </span>
      </p>
    </li>
  );
}

type SmallStepsProps = { shares: readonly number[]; marked: Step | null; label: string };

function SmallSteps({ shares, marked, label }: SmallStepsProps) {
  return (
    <svg viewBox="0 0 96 28" role="img" aria-label={label} className="h-7 w-24">
      {shares.map((share, i) => (
        <g key={steps[i]}>
          <rect x={i * 16} y={0} width={13} height={28} className="fill-sunken" />
          <rect
            x={i * 16}
            y={28 - share * 28}
            width={13}
            height={share * 28}
            fill={steps[i] === marked ? "var(--poor)" : "var(--brand)"}
          />
        </g>
      ))}
    </svg>
  );
}
