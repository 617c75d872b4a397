import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { Tag } from "@/components/ui/tag";
import type { Ladder } from "@/lib/career/career";
import { reasonOf, spentOf } from "@/lib/career/sentences";
import { isKnownHere } from "@/lib/career/standing";

import { useCareerWords } from "./use-career-words";

type Goal = NonNullable<Ladder["nextRank"] | Ladder["nextLevel"]>;

/** The next rank and the next level, how far they are, and why not yet. */
export function NextSteps({ ladder: { nextRank, nextLevel, rank, level } }: { ladder: Ladder }) {
  const { t } = useCareerWords();
  return (
    <div className="mb-7 grid items-start gap-4 md:grid-cols-2">
      {nextRank ? (
        <Step title={t("next.rank", { to: nextRank.to })} goal={nextRank} rank={rank} />
      ) : (
        <Top title={t("next.noRank")} text={t("next.noRankText", { rank })} />
      )}
      {nextLevel ? (
        <Step title={t("next.level", { to: t(`level.${nextLevel.to}`) })} goal={nextLevel} rank={rank} />
      ) : (
        <Top title={t("next.noLevel")} text={t("next.noLevelText", { level: t(`level.${level}`) })} />
      )}
    </div>
  );
}

type StepProps = { title: string; goal: Goal; /** The rank held. */ rank: string };

function Step({ title, goal, rank }: StepProps) {
  const words = useCareerWords();
  const { t, points } = words;
  const { have, need, share, spent, met, reasons } = goal;
  const reached = t("next.points", { have: points(have), need: points(need) });
  return (
    <Card className="space-y-2 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h2 className="text-lg font-semibold">{title}</h2>
        {met && <Tag tone="good">{t("next.met")}</Tag>}
      </div>
      {Number(need) === 0 ? (
        <p className="text-ink-2">{t("next.spent")}</p>
      ) : (
        <>
          <p className="tabular">{reached}</p>
          <Meter share={share} label={reached} />
          {spent && <p className="text-ink-2 text-[13px]">{spentOf(spent, rank, words)}</p>}
        </>
      )}
      {!met && <h3 className="pt-1 font-sans text-[14.5px] font-semibold">{t("next.notYet")}</h3>}
      {met && <p className="text-ink-2">{t("next.nothing")}</p>}
      {reasons.length > 0 && (
        <ul className="list-disc space-y-1 pl-5">
          {reasons.map((reason, i) => (
            <li key={i} className={isKnownHere(reason) ? undefined : "text-ink-2"}>
              {reasonOf(reason, words)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const Top = ({ title, text }: { title: string; text: string }) => (
  <Card className="space-y-2 p-4">
    <h2 className="text-lg font-semibold">{title}</h2>
    <p className="text-ink-2">{text}</p>
  </Card>
);
