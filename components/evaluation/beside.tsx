import { useTranslations } from "next-intl";

import { ValueList } from "@/components/feedback/value-list";
import { AppreciationSection } from "@/components/guidance/appreciation-section";
import { Section } from "@/components/ui/section";
import type { Issued } from "@/lib/documents/sealed";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";
import type { FollowUp } from "@/lib/guidance/sheet";

import { IssuedDocuments } from "./issued-documents";
import { PastPredicates } from "./past-predicates";
import { RealisationList } from "./realisation-list";

type BesideProps = {
  sheet: EvaluationSheet;
  documents: readonly Issued[];
  followUp: FollowUp | null;
  /** YYYY-MM-DD. */
  today: string;
};

/** What speaks beside the evaluation: documents, appreciation, own view, years before, realisation and feedback. */
export function Beside({ sheet, documents, followUp, today }: BesideProps) {
  const t = useTranslations("evaluation");
  const feedback = useTranslations("feedback");
  const unsigned = sheet.status === "self_assessment" || sheet.status === "awaiting_rater";
  return (
    <aside>
      <IssuedDocuments documents={documents} />
      {followUp && <AppreciationSection {...followUp} evaluationId={sheet.id} />}
      {!sheet.mine && (
        <Section title={t("self")}>
          <p className={sheet.selfAssessment ? undefined : "text-ink-3"}>
            {sheet.selfAssessment ?? t(unsigned ? "selfNotYet" : "selfNever")}
          </p>
        </Section>
      )}
      {sheet.mine && sheet.selfAssessment && (
        <Section title={t("self")}>
          <p>{sheet.selfAssessment}</p>
        </Section>
      )}
      {!sheet.mine && <PastPredicates past={sheet.past} />}
      <Section title={t("progress")}>
        <RealisationList results={sheet.results} beside={sheet.beside} today={today} />
      </Section>
      <Section title={feedback("values")}>
        <ValueList beside={sheet.beside} />
      </Section>
    </aside>
  );
}
