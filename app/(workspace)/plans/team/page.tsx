import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { PlanState } from "@/components/planning/plan-state";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { teamPlans } from "@/lib/planning/queries/team";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning"))("title"),
});

export default async function TeamPlansPage() {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const [t, members] = await Promise.all([getTranslations("planning"), teamPlans(actor, year)]);
  const statusOf = (member: (typeof members)[number]) => member.plans[0]?.status;
  const waiting = members.filter((member) => statusOf(member) === "submitted");
  const others = members.filter((member) => statusOf(member) !== "submitted");
  const done = members.filter(({ plans }) => (plans[0]?.approvedEdition ?? 0) > 0).length;

  return (
    <>
      <PageHeader
        title={t("teamTitle", { waiting: waiting.length })}
        lede={t.rich("teamLede", { ...glossed, done, total: members.length, year: String(year) })}
      >
        <GuideLink step="decidePlans" />
      </PageHeader>
      {waiting.length > 0 && (
        <Section title={t("waitingForYou")}>
          <Members members={waiting} notYet={t("notYet")} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t("restOfTeam")}>
          <Members members={others} notYet={t("notYet")} />
        </Section>
      )}
    </>
  );
}

type MembersProps = { members: Awaited<ReturnType<typeof teamPlans>>; notYet: string };

function Members({ members, notYet }: MembersProps) {
  return (
    <Card>
      <ul className="divide-line divide-y">
        {members.map(({ id, name, plans: [plan], assignments: [assignment] }) => (
          <li key={id} className="flex items-center justify-between gap-3 px-4 py-2.5">
            <div className="min-w-0">
              {plan ? (
                <a href={`/plans/${plan.id}`} className="font-semibold underline-offset-4 hover:underline">
                  {name}
                </a>
              ) : (
                <span className="font-semibold">{name}</span>
              )}
              <p className="text-ink-2 text-[13px]">{assignment?.position.title}</p>
            </div>
            {plan ? <PlanState status={plan.status} /> : <span className="text-ink-3">{notYet}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
