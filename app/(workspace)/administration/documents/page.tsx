import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { WithdrawableList } from "@/components/documents/withdrawable-list";
import { GuideLink } from "@/components/help/guide-link";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { canWithdrawDocuments } from "@/lib/documents/policy";
import { findWithdrawable } from "@/lib/documents/queries/withdrawable";
import { withdrawableFilterSchema } from "@/lib/documents/schema";
import { periodName } from "@/lib/evaluation/period-name";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("documents.keeping"))("title"),
});

export default async function DocumentsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canWithdrawDocuments(actor)) notFound();
  const filter = withdrawableFilterSchema.parse(await searchParams);
  const [t, period, found] = await Promise.all([
    getTranslations("documents.keeping"),
    getTranslations("vocabulary.period"),
    findWithdrawable(actor, filter),
  ]);
  return (
    <>
      <PageHeader title={t("headline")} lede={t("lede")}>
        <GuideLink step="withdrawDocuments" />
      </PageHeader>
      <form className="mb-5 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField
            name="code"
            label={t("code")}
            hint={t("codeHint")}
            defaultValue={filter.code}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="font-mono"
          />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {found ? (
        <Section
          title={t("of", { name: found.name, period: periodName(period, found.period) })}
          aside={t("where", { unit: found.unit ?? "–", agency: found.agency })}
        >
          <p className="pb-3">
            <a
              href={`/evaluations/${found.evaluationId}`}
              className="text-brand-strong inline-block min-h-6 font-semibold"
            >
              {t("evaluation")}
            </a>
          </p>
          <WithdrawableList documents={found.documents} />
        </Section>
      ) : (
        (filter.code || filter.evaluation) && <Empty title={t("unknown")}>{t("unknownLede")}</Empty>
      )}
    </>
  );
}
