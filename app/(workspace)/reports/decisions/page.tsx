import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { decisionsAt } from "@/components/decisions/address";
import { DecisionItem } from "@/components/decisions/decision-item";
import { DecisionFilter } from "@/components/decisions/decision-filter";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { findDecisions } from "@/lib/decisions/queries/list";
import { decisionsShown } from "@/lib/decisions/schema";
import { pageNumber, type SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("decisions"))("title"),
});

export default async function DecisionsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const query = await searchParams;
  const [shown, page] = [decisionsShown.parse(query.shown), pageNumber.parse(query.page)];
  const { decisions, counts, more } = await findDecisions(actor, { shown, page });
  const t = await getTranslations("decisions");

  return (
    <>
      <PageHeader title={t("headline", counts)} lede={t("lede")} />
      <DecisionFilter shown={shown} />
      {decisions.length === 0 ? (
        <Empty title={t(shown === "open" ? "noneOpen" : "none")}>
          {holds(actor, "report:read") && (
            <>
              <p>{t("noneLede")}</p>
              <LinkButton href="/reports">{t("toReports")}</LinkButton>
            </>
          )}
        </Empty>
      ) : (
        <Card>
          <ul className="divide-line divide-y">
            {decisions.map((decision) => (
              <DecisionItem key={decision.id} decision={decision} />
            ))}
          </ul>
        </Card>
      )}
      {(more || page > 1) && (
        <Pager
          page={page}
          pages={page + (more ? 1 : 0)}
          hrefOf={(to) => decisionsAt(shown, to)}
          words={{ newer: t("newer"), older: t("older"), place: t("place", { page }) }}
        />
      )}
    </>
  );
}
