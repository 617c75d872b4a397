import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { DocumentLink } from "@/components/planning/document-link";
import { RoleMatrixTable } from "@/components/planning/role-matrix";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findRoleMatrix } from "@/lib/planning/queries/team";
import { hasForm, orphansOf } from "@/lib/planning/role-matrix";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning.matrix"))("title"),
});

export default async function RoleMatrixPage() {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const [t, matrix] = await Promise.all([getTranslations("planning.matrix"), findRoleMatrix(actor, year)]);
  if (!matrix) {
    return (
      <Empty title={t("noPlan", { year: String(year) })}>
        <p>{t("noPlanLede")}</p>
        <LinkButton href="/plans">{t("toOwn")}</LinkButton>
      </Empty>
    );
  }
  if (matrix.rows.length === 0) {
    return (
      <Empty title={t("noTeam")}>
        <p>{t("noTeamLede")}</p>
      </Empty>
    );
  }
  const orphans = orphansOf(matrix).length;
  const idle = matrix.rows.filter(({ cells }) => Object.keys(cells).length === 0).length;

  return (
    <>
      <PageHeader
        above={t("title")}
        title={hasForm(matrix) ? t("headline", { orphans }) : t("headlineWriting")}
        lede={t.rich("lede", { ...glossed, idle, year: String(year) })}
      >
        {hasForm(matrix) && (
          <span className="text-[13px]">
            <DocumentLink href="/api/plans/matrix">{t("document")}</DocumentLink>
          </span>
        )}
        <GuideLink step="spreadRoles" />
      </PageHeader>
      <p id="matrix-keys" className="text-ink-3 mb-2 max-w-[80ch] text-[13px]">
        {t("keys")}
      </p>
      <RoleMatrixTable describedBy="matrix-keys" matrix={matrix} />
    </>
  );
}
