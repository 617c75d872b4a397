import { useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import type { FollowUp } from "@/lib/guidance/sheet";

import { Appreciate } from "./appreciate";
import { AppreciationList } from "./appreciation-list";

type AppreciationSectionProps = Pick<FollowUp, "name" | "appreciations" | "mayAppreciate"> & {
  evaluationId: string;
};

/** The appreciation of one evaluation, and where a supervisor gives it; nothing for whom there is neither. */
export function AppreciationSection(props: AppreciationSectionProps) {
  const t = useTranslations("guidance.appreciation");
  const { name, appreciations, mayAppreciate, evaluationId } = props;
  const given = appreciations.some(({ own }) => own);
  if (appreciations.length === 0 && !mayAppreciate) return null;
  return (
    <Section title={t("title")}>
      <AppreciationList appreciations={appreciations} />
      {(mayAppreciate || given) && <Appreciate {...{ evaluationId, name }} may={mayAppreciate} />}
    </Section>
  );
}
