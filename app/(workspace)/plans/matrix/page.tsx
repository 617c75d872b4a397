import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { AssignedProgress } from "@/components/feedback/assigned-progress";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { AddOutsider } from "@/components/planning/add-outsider";
import { DocumentLink } from "@/components/planning/document-link";
import { RoleMatrixTable } from "@/components/planning/role-matrix";
import { TeamMatrixTable } from "@/components/planning/team-matrix";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { findAssignedProgress } from "@/lib/feedback/queries/assigned";
import { findAssignable } from "@/lib/planning/queries/people";
import { findTeamMatrix } from "@/lib/planning/queries/second-tier";
import { findRoleMatrix } from "@/lib/planning/queries/team";
import { awaitedOf, hasForm, idleOf, orphansOf, toTakeUpOf } from "@/lib/planning/role-matrix";
import { matrixParameters } from "@/lib/planning/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning.matrix"))("title"),
});

export default async function RoleMatrixPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const { search, person, team } = matrixParameters.parse(await searchParams);
  if (team) return <SecondTier actor={actor} year={year} teamId={team} />;
  const [t, matrix] = await Promise.all([
    getTranslations("planning.matrix"),
    findRoleMatrix(actor, year, person),
  ]);
  if (!matrix) {
    return (
      <Empty title={t("noPlan", { year: String(year) })}>
        <p>{t("noPlanLede")}</p>
        <LinkButton href="/plans">{t("toOwn")}</LinkButton>
      </Empty>
    );
  }
  const people = await findAssignable(actor, search);
  if (matrix.rows.length === 0) {
    return (
      <>
        <Empty title={t("noTeam")}>
          <p>{t("noTeamLede")}</p>
        </Empty>
        <AddOutsider search={search} people={people} />
      </>
    );
  }
  const added = matrix.rows.find(({ id }) => id === person);
  const [orphans, awaited] = [orphansOf(matrix).length, awaitedOf(matrix).length];
  const [idle, toTakeUp] = [idleOf(matrix).length, toTakeUpOf(matrix).length];

  return (
    <>
      <PageHeader
        above={t("title")}
        title={hasForm(matrix) ? t("headline", { orphans, awaited }) : t("headlineWriting")}
      >
        {hasForm(matrix) && (
          <span className="text-[13px]">
            <DocumentLink href="/api/plans/matrix">{t("document")}</DocumentLink>
          </span>
        )}
        <GuideLink step="spreadRoles" />
      </PageHeader>
      {added && <Notice>{t("added", { name: added.name })}</Notice>}
      <RoleMatrixTable
        describedBy="matrix-keys"
        matrix={matrix}
        about={
          <Disclosure summary={t("roles", { idle, toTakeUp })}>
            <div className="text-ink-2 max-w-[80ch] space-y-1">
              <p>{t.rich("lede", { ...glossed, year: String(year) })}</p>
              <p id="matrix-keys">{t("keys")}</p>
            </div>
          </Disclosure>
        }
      />
      <AddOutsider search={search} people={people} />
      <AssignedProgress people={await findAssignedProgress(actor)} />
    </>
  );
}

type SecondTierProps = { actor: Actor; year: number; teamId: string };

/** What the leader of a work team gives its members to do, for the rater of that leader. */
async function SecondTier({ actor, year, teamId }: SecondTierProps) {
  const [t, tier] = await Promise.all([
    getTranslations("planning.matrix"),
    findTeamMatrix(actor, year, teamId),
  ]);
  if (!tier) notFound();
  const { team, leader, matrix } = tier;
  const confirmed = matrix.columns.length > 0;
  const [orphans, awaited] = [orphansOf(matrix).length, awaitedOf(matrix).length];
  return (
    <>
      <PageHeader
        above={<a href="/plans/matrix">{t("backToOwn")}</a>}
        title={t("inTeam", { team })}
        lede={confirmed ? t("tierLede", { leader, orphans, awaited }) : t("tierNoPlan", { leader })}
      />
      {confirmed && <TeamMatrixTable matrix={matrix} label={t("inTeam", { team })} />}
    </>
  );
}
