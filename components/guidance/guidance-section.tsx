import { useTranslations } from "next-intl";

import { GuideLink } from "@/components/help/guide-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FollowUp } from "@/lib/guidance/sheet";

import { GuidanceCard } from "./guidance-card";
import { OpenCard } from "./open-card";

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
      {toOpen && <OpenCard {...{ evaluationId, version, name }} {...toOpen} summary={t("open.title")} />}
    </Section>
  );
}
