import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Balance } from "@/lib/training/balance";

type BalanceNoteProps = {
  balance: Balance;
  /** JP above the ceiling of a work contract; null for not at all. */
  above: number | null;
  /** The most JP that a year of the reader's work contract is meant to give; null where there is none. */
  ceiling: number | null;
  /** Whether a way to the catalogue stands beside it; not on the catalogue itself. */
  way?: boolean;
};

/** How the year's hours will end as it looks today, with what to do about it. */
export function BalanceNote({ balance, above, ceiling, way = true }: BalanceNoteProps) {
  const t = useTranslations("training.balance");
  const { state, wanted, hours, booked, planned, expected, missing } = balance;
  const open = way && (state === "planned" || state === "short");
  return (
    <>
      <p className="text-ink-2 text-[13px] text-pretty">
        {t(state, { wanted, hours, booked, planned, expected, missing })}{" "}
        {above === null && ceiling !== null && t("within", { ceiling })}
        {open && (
          <a
            href="/training?competency=gaps"
            className="text-brand-strong inline-block min-h-6 font-semibold underline underline-offset-2"
          >
            {t("catalogue")}
          </a>
        )}
      </p>
      {above !== null && ceiling !== null && (
        <Notice tone="warning">{t("ceiling", { above, ceiling })}</Notice>
      )}
    </>
  );
}
