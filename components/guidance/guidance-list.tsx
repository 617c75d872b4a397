import { useFormatter, useTranslations } from "next-intl";

import { GuideLink } from "@/components/help/guide-link";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Section } from "@/components/ui/section";
import { periodName } from "@/lib/evaluation/period-name";
import type { GuidanceSheet, ToOpen } from "@/lib/guidance/sheet";

import { GuidanceCard } from "./guidance-card";
import { OpenCard } from "./open-card";

type GuidanceListProps = {
  guidance: readonly GuidanceSheet[];
  /** What the reader is to open guidance on. */
  toOpen?: readonly ToOpen[];
  today: string;
  mine?: boolean;
};

/**
 * All guidance of one person, what is closed folded, below what is to be opened; nothing where there is none, for most people
 * never have any.
 */
export function GuidanceList({ guidance, toOpen = [], today, mine = false }: GuidanceListProps) {
  const t = useTranslations("guidance");
  const period = useTranslations("vocabulary.period");
  const format = useFormatter();
  if (guidance.length === 0 && toOpen.length === 0) return null;
  const on = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  return (
    <Section
      title={t(mine ? "own.title" : "title")}
      aside={<GuideLink step={mine ? "guided" : "guide"}>{t("guide")}</GuideLink>}
    >
      <div className="space-y-3">
        {toOpen.map(({ period: rated, ...one }) => (
          <OpenCard
            key={one.evaluationId}
            {...one}
            summary={t("open.titleFor", { period: periodName(period, rated) })}
          />
        ))}
        {guidance.map((one) =>
          one.closedAt ? (
            <LateDisclosure
              key={one.id}
              summary={t("finished", { period: periodName(period, one.period), date: on(one.closedAt) })}
            >
              <GuidanceCard guidance={one} today={today} />
            </LateDisclosure>
          ) : (
            <GuidanceCard key={one.id} guidance={one} today={today} />
          ),
        )}
      </div>
    </Section>
  );
}
