import { useTranslations } from "next-intl";

import { GuideLink } from "@/components/help/guide-link";
import { Blockers } from "@/components/ui/blockers";
import { Card } from "@/components/ui/card";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FollowUp } from "@/lib/guidance/sheet";

import { GuidanceCard } from "./guidance-card";
import { OpenForm } from "./open-form";

type GuidanceSectionProps = Pick<
  FollowUp,
  "name" | "mine" | "guidance" | "toOpen" | "notOpened" | "version"
> & {
  evaluationId: string;
  /** YYYY-MM-DD. */
  today: string;
};

/** What follows from a low predicate, on the page of the evaluation; nothing where nothing does, or for whom it is none of their business. */
export function GuidanceSection({ evaluationId, today, ...followUp }: GuidanceSectionProps) {
  const t = useTranslations("guidance");
  const { name, mine, guidance, toOpen, notOpened, version } = followUp;
  if (!guidance && !toOpen && !notOpened) return null;
  return (
    <Section
      title={mine ? t("own.title") : t("titleOf", { name })}
      aside={<GuideLink step={mine ? "guided" : "guide"}>{t("guide")}</GuideLink>}
    >
      {guidance && <GuidanceCard guidance={guidance} today={today} />}
      {notOpened && (
        <Notice>
          {t("noSanction")} {t("notOpened")}
        </Notice>
      )}
      {toOpen && (
        <Card className="space-y-3 p-4">
          <p className="text-ink-2 max-w-[68ch]">{t("noSanction")}</p>
          {toOpen.blockers.length > 0 ? (
            <Blockers blockers={toOpen.blockers} />
          ) : (
            <LateDisclosure summary={t("open.title")}>
              <OpenForm evaluation={{ evaluationId, version }} name={name} suggestions={toOpen.suggestions} />
            </LateDisclosure>
          )}
        </Card>
      )}
    </Section>
  );
}
