import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { DemoClock } from "@/components/shell/demo-clock";
import { Frame } from "@/components/shell/frame";
import { HelpLink } from "@/components/shell/help-link";
import { Live } from "@/components/shell/live";
import type { NavigationGroup } from "@/components/shell/navigation";
import { NewsLink } from "@/components/shell/news-link";
import { Preferences } from "@/components/shell/preferences";
import { SignInAgain } from "@/components/shell/sign-in-again";
import { SignOut } from "@/components/shell/sign-out";
import { themeCookie } from "@/components/shell/theme";
import { DraftKeeper } from "@/components/ui/drafts/keeper";
import { holds } from "@/lib/access/permissions";
import { government, requireActor, requireFrame } from "@/lib/access/session";
import { deviceKey } from "@/lib/drafts/queries";
import { talentPages } from "@/lib/talent/queries/settings";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [t, locale, jar, frame, served, talent] = await Promise.all([
    getTranslations("shell"),
    getLocale(),
    cookies(),
    requireFrame(),
    government(),
    talentPages(actor),
  ]);
  const item = (href: string, name: keyof Messages) => ({ href, label: t(`items.${name}`) });
  const groups: NavigationGroup[] = [
    {
      label: t("groups.mine"),
      items: [
        item("/", "home"),
        ...(frame.official
          ? []
          : [
              item("/plans", "plans"),
              item("/progress", "progress"),
              item("/evaluations", "evaluations"),
              item("/development", "development"),
              item("/career", "career"),
              item("/development/plan", "developmentPlan"),
              item("/training", "training"),
              ...(talent.own ? [item("/talent/mine", "ownTalent")] : []),
            ]),
        item("/goals", "goals"),
      ],
    },
  ];
  if (frame.leads) {
    const items = [
      item("/queue", "queue"),
      item("/plans/team", "teamPlans"),
      ...(frame.official ? [] : [item("/plans/matrix", "roleMatrix")]),
      item("/plans/teams", "workTeams"),
      item("/progress/team", "teamProgress"),
      item("/evaluations/team", "teamEvaluations"),
      item("/development/team", "teamDevelopment"),
      item("/training/team", "teamTraining"),
    ];
    groups.push({ label: t("groups.team"), items });
  } else if (frame.seat) {
    const matrix = frame.official ? [] : [item("/plans/matrix", "roleMatrix")];
    const led = frame.seat === "leader" ? [...matrix, item("/progress/team", "teamProgress")] : [];
    groups.push({ label: t("groups.team"), items: [item("/plans/teams", "workTeams"), ...led] });
  }
  if (holds(actor, "report:read")) {
    groups.push({
      label: t("groups.leadership"),
      items: [
        item("/reports", "reports"),
        item("/plans/waiting", "waiting"),
        item("/development/gaps", "gaps"),
        item("/development/needs", "needs"),
        item("/training/outcomes", "trainingOutcomes"),
        ...(talent.grid ? [item("/talent", "talent")] : []),
      ],
    });
  }
  const kept = [
    ...(holds(actor, "people:manage")
      ? [
          item("/organisation/people", "people"),
          ...(frame.leads || frame.seat ? [] : [item("/plans/teams", "workTeams")]),
          item("/administration/imports", "imports"),
          ...(talent.records ? [item("/talent/records", "talentRecords")] : []),
        ]
      : []),
    ...(holds(actor, "development:read")
      ? [
          ...(holds(actor, "report:read") ? [] : [item("/development/needs", "needs")]),
          item("/development/budget", "developmentBudget"),
        ]
      : []),
    ...(holds(actor, "cycle:manage")
      ? [
          item("/evaluations/units", "unitResults"),
          item("/administration/calendar", "calendar"),
          item("/administration/opening", "opening"),
          item("/administration/deadlines", "deadlines"),
          item("/administration/outcomes", "outcomes"),
          item("/administration/documents", "documents"),
          item("/administration/talent", "talentSettings"),
        ]
      : []),
    ...(holds(actor, "competency:manage") ? [item("/administration/competencies", "competencies")] : []),
    ...(holds(actor, "development:read") && !holds(actor, "report:read")
      ? [item("/development/gaps", "gaps")]
      : []),
    ...(holds(actor, "training:manage") ? [item("/administration/training", "keptTraining")] : []),
    ...(holds(actor, "development:read") && !holds(actor, "report:read")
      ? [item("/training/outcomes", "trainingOutcomes")]
      : []),
    ...(holds(actor, "audit:read") ? [item("/administration/audit", "audit")] : []),
  ];
  if (kept.length > 0) groups.push({ label: t("groups.keepers"), items: kept });

  return (
    <Frame
      product={served?.displayName ?? "Kinerja"}
      groups={groups}
      bar={
        <>
          {actor.world === "demo" && <DemoClock today={actor.today} />}
          <span className="ml-auto" />
          <Live />
          <HelpLink />
          <NewsLink unread={frame.unread} />
          <Preferences locale={locale} dark={jar.get(themeCookie)?.value === "dark"} />
          <span className="text-ink hidden font-semibold sm:inline">{frame.name}</span>
          <SignOut />
        </>
      }
    >
      <DraftKeeper
        key={actor.personId}
        owner={actor.personId}
        sealedWith={deviceKey(actor)}
        ahead={frame.ahead}
      >
        {children}
      </DraftKeeper>
      <SignInAgain username={frame.username} />
    </Frame>
  );
}

type Messages = (typeof import("@/lib/i18n/messages/id/shell.json"))["items"];
