import { useTranslations } from "next-intl";

import { Meter } from "@/components/ui/meter";
import type { Turn } from "@/lib/evaluation/sheet";

type TurnBarProps = {
  /** In the rater's place, whoever is signed leaves the list: there is no share that is done, and no group to sign. */
  turn: Turn & { inPlace: boolean };
};

/** Where the rater stands in the group: "7 of 12", how many are rated, and the ways to the one before, the next and the list. */
export function TurnBar({ turn: { place, total, rated, previous, next, inPlace } }: TurnBarProps) {
  const t = useTranslations("evaluation.turn");
  return (
    <nav
      aria-label={t("label")}
      className="text-ink-2 mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-[13px]"
    >
      <b className="text-ink tabular font-semibold">{t("place", { place, total })}</b>
      {!inPlace && (
        <span className="flex items-center gap-2">
          <span className="w-24">
            <Meter share={total === 0 ? 0 : rated / total} label={t("rated", { rated, total })} />
          </span>
          {t("rated", { rated, total })}
        </span>
      )}
      {previous && <a href={`/evaluations/${previous}`}>{t("previous")}</a>}
      {next && <a href={`/evaluations/${next}#rate`}>{t("next")}</a>}
      <a href="/evaluations/team">{t("team")}</a>
      {!inPlace && <a href="/evaluations/team/sign">{t("sign")}</a>}
    </nav>
  );
}
