import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { EvaluationList } from "@/components/evaluation/evaluation-list";
import { PastPredicates } from "@/components/evaluation/past-predicates";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { ownPastPredicates } from "@/lib/evaluation/queries/past";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("title"),
});

export default async function EvaluationsPage() {
  const actor = await requireActor();
  const [t, lines, past] = await Promise.all([
    getTranslations("evaluation"),
    ownEvaluations(actor),
    ownPastPredicates(actor),
  ]);
  return (
    <>
      <PageHeader title={t("ownTitle")} lede={t.rich("ownLede", glossed)}>
        <GuideLink step="selfAssess" />
      </PageHeader>
      {lines.length === 0 ? (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      ) : (
        <EvaluationList lines={lines} />
      )}
      {past.length > 0 && (
        <div className="pt-8">
          <PastPredicates past={past} />
        </div>
      )}
    </>
  );
}
