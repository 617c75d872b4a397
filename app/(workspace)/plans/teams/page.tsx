import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { EstablishTeam } from "@/components/teams/establish-team";
import { OwnTeams } from "@/components/teams/own-teams";
import { TeamCard } from "@/components/teams/team-card";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireActor, requireFrame } from "@/lib/access/session";
import type { SearchParameters } from "@/lib/search-parameters";
import { findOwnTeams, findTeams } from "@/lib/teams/queries";
import { teamsFilterSchema } from "@/lib/teams/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("teams"))("title"),
});

export default async function WorkTeamsPage({ searchParams }: { searchParams: SearchParameters }) {
  const [actor, frame] = await Promise.all([requireActor(), requireFrame()]);
  const { unit: asked } = teamsFilterSchema.parse(await searchParams);
  const [t, { unit, units, teams, candidates }, own] = await Promise.all([
    getTranslations("teams"),
    findTeams(actor, asked),
    findOwnTeams(actor),
  ]);
  const past = teams.filter(({ to }) => to !== null && to < actor.today);
  const standing = teams.filter((team) => !past.includes(team));
  const running = standing.filter(({ from }) => from <= actor.today).length;
  const cards = (shown: typeof teams) => (
    <ul className="space-y-3">
      {shown.map((team) => (
        <li key={team.id}>
          <TeamCard team={team} candidates={team.mayKeep ? candidates : []} today={actor.today} />
        </li>
      ))}
    </ul>
  );

  return (
    <>
      <PageHeader
        title={
          unit ? t("headline", { count: running, unit: unit.name }) : t("ownHeadline", { count: own.length })
        }
        lede={t.rich("lede", glossed)}
      >
        <GuideLink step={frame.leads ? "shapeTeams" : frame.seat === "leader" ? "leadTeam" : "ownTeams"} />
      </PageHeader>
      {own.length > 0 && (
        <Section title={t("own")}>
          <OwnTeams teams={own} />
        </Section>
      )}
      {!unit && own.length === 0 && (
        <Empty title={t("noneOwn")}>
          <p>{t("noneOwnLede")}</p>
        </Empty>
      )}
      {units.length > 1 && (
        <form className="mb-5 flex max-w-xl items-end gap-2">
          <div className="min-w-0 flex-1">
            <SelectField
              name="unit"
              label={t("unit")}
              defaultValue={unit?.id}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <SubmitButton busy={false} look="secondary">
            {t("showUnit")}
          </SubmitButton>
        </form>
      )}
      {unit && (
        <Section title={t("ofUnit", { unit: unit.name })}>
          <div className="space-y-3">
            {standing.length === 0 && (
              <Empty title={t("none")}>
                <p>{t("noneLede")}</p>
              </Empty>
            )}
            {cards(standing)}
            <EstablishTeam key={unit.id} unitId={unit.id} candidates={candidates} today={actor.today} />
            {past.length > 0 && (
              <Disclosure summary={t("past", { count: past.length })}>{cards(past)}</Disclosure>
            )}
          </div>
        </Section>
      )}
    </>
  );
}
