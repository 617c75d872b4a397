import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { Appendix } from "@/components/planning/appendix";
import { Behaviours } from "@/components/planning/behaviours";
import { ContractReference } from "@/components/planning/contract-reference";
import { DialogueRemarks } from "@/components/planning/dialogue-remarks";
import { EditionChanges } from "@/components/planning/edition-changes";
import { ResultCard } from "@/components/planning/result-card";
import { SkpDocument } from "@/components/planning/skp-document";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findEdition } from "@/lib/planning/queries/editions";
import { editionParameters } from "@/lib/planning/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning"))("title"),
});

export default async function PlanEditionPage({ params }: { params: Promise<unknown> }) {
  const actor = await requireActor();
  const asked = editionParameters.safeParse(await params);
  const plan =
    (asked.success && (await findEdition(actor, asked.data.planId, asked.data.number))) || notFound();
  const [t, format] = [await getTranslations("planning"), await getFormatter()];
  const reference = { planId: plan.id, version: plan.version };
  const confirmedOn = format.dateTime(new Date(plan.approvedAt), { dateStyle: "long" });

  return (
    <>
      <PageHeader
        above={t("owner", { name: plan.person.name, position: plan.positionTitle, unit: plan.unit.name })}
        title={t("editionTitle", { edition: plan.number, year: String(plan.year) })}
        lede={t("confirmedBy", { name: plan.raterName, date: confirmedOn })}
      />
      <p className="mb-6 flex flex-wrap gap-x-6">
        <a href={`/plans/${plan.id}`}>{t("toPlan")}</a>
        <SkpDocument planId={plan.id} edition={plan.number} />
      </p>
      {plan.dialogueNote && (
        <p className="text-ink-2 mb-6 max-w-[68ch]">{t("revisionReason", { text: plan.dialogueNote })}</p>
      )}
      {plan.number > 1 && (
        <Section title={t("changes.title", { edition: plan.number - 1 })}>
          <EditionChanges changes={plan.changes} />
        </Section>
      )}
      <DialogueRemarks said={plan.dialogue} />
      {plan.contractReference && (
        <Section title={t("contract.title")}>
          <ContractReference plan={reference} contractReference={plan.contractReference} editable={false} />
        </Section>
      )}
      <Section title={t("results")}>
        <div className="space-y-3">
          {plan.results.map((result, i) => (
            <ResultCard
              key={result.id}
              number={i + 1}
              result={result}
              plan={reference}
              leads={plan.form === "leader"}
              qualitative={plan.approach === "qualitative"}
              editable={false}
              remarks={[]}
            />
          ))}
        </div>
      </Section>
      <Section title={t("behaviours")}>
        <Behaviours plan={reference} behaviours={plan.behaviours} editable={false} />
      </Section>
      <Section title={t("appendix")}>
        <Appendix plan={reference} items={plan.appendix} editable={false} />
      </Section>
    </>
  );
}
