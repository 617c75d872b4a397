import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { AccountAccess } from "@/components/accounts/account-access";
import { AccountRoles } from "@/components/accounts/account-roles";
import { AccountTrace } from "@/components/accounts/account-trace";
import { FactorReset } from "@/components/accounts/factor-reset";
import { OneCode } from "@/components/accounts/one-code";
import { RecoveryForm } from "@/components/accounts/recovery-form";
import { stateTones } from "@/components/accounts/state-tones";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { reasonsIn } from "@/components/ui/reason";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { government, requireActor } from "@/lib/access/session";
import { findAccount } from "@/lib/accounts/queries/kept";

import { missing } from "../missing";
import { siteOf } from "../site";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accountPages.one"))("title"),
});

export default async function AccountPage({ params }: { params: Promise<{ accountId: string }> }) {
  const actor = await requireActor();
  const { accountId } = await params;
  const [t, list, states, blockers, format, account, served] = await Promise.all([
    getTranslations("accountPages.one"),
    getTranslations("accountPages.list"),
    getTranslations("accountPages.states"),
    getTranslations("blockers"),
    getFormatter(),
    findAccount(actor, accountId).catch(missing),
    government(),
  ]);
  const { id, name, username, position, state, version, codeUntil, signedInAt, trace } = account;
  const mayKeep = account.blockers.length === 0;
  const at = (instant: string | null) =>
    instant ? format.dateTime(new Date(instant), { dateStyle: "long", timeStyle: "short" }) : "";
  const unit = position?.unit;
  const product = served?.displayName ?? "Kinerja";
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          above={<a href={`/administration/accounts${unit ? `?unit=${unit.id}` : ""}`}>{list("title")}</a>}
          title={name}
          lede={t("lede", { state, seen: signedInAt ? "seen" : "never", date: at(signedInAt) })}
        >
          <GuideLink step="keepAccounts" />
        </PageHeader>
        <p className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Tag tone={stateTones[state]}>{states(state)}</Tag>
          <span>{[position?.title ?? list("noPosition"), unit?.name].filter(Boolean).join(" · ")}</span>
        </p>
        <p className="text-ink-2 mb-6">
          {t("username", { username })}
          {codeUntil && <> {t("codeUntil", { date: at(codeUntil) })}</>}
        </p>
        {account.blockers.map((blocker) => (
          <div key={blocker.code} className="mb-6 max-w-[68ch]">
            <Notice>{reasonsIn(blockers, format)(blocker)}</Notice>
          </div>
        ))}
      </div>
      {mayKeep && state === "unused" && (
        <Section title={t("first")}>
          <OneCode accountId={id} site={siteOf()} product={product} />
        </Section>
      )}
      <div className="print:hidden">
        {mayKeep && state === "active" && (
          <Section title={t("lost")}>
            <Card className="max-w-2xl space-y-3 px-4 py-3.5">
              <p className="text-ink-2">{t("lostLede")}</p>
              <RecoveryForm accountId={id} site={siteOf()} />
            </Card>
          </Section>
        )}
        <Section title={t("roles")}>
          <AccountRoles
            account={{ id, name, agencyId: unit?.agencyId ?? null }}
            roles={account.roles}
            today={actor.today}
          />
        </Section>
        {mayKeep && <FactorReset accountId={id} has={account.hasFactor} />}
        {mayKeep && (
          <Section title={t("access")}>
            <AccountAccess account={{ id, version, name }} closed={state === "closed"} />
          </Section>
        )}
        <Section title={t("history")}>
          <AccountTrace trace={trace} />
        </Section>
      </div>
    </>
  );
}
