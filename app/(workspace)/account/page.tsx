import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AccountTrace } from "@/components/accounts/account-trace";
import { AddressProof } from "@/components/accounts/address-proof";
import { OwnSessions } from "@/components/accounts/own-sessions";
import { PasswordForm } from "@/components/accounts/password-form";
import { SecondFactor } from "@/components/accounts/second-factor";
import { GuideLink } from "@/components/help/guide-link";
import { MailForm } from "@/components/mail/mail-form";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findOwnAccount } from "@/lib/accounts/queries/own";
import { findMailSetting } from "@/lib/mail/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accountPages.own"))("title"),
});

export default async function OwnAccountPage() {
  const actor = await requireActor();
  const [t, account, setting] = await Promise.all([
    getTranslations("accountPages.own"),
    findOwnAccount(actor),
    findMailSetting(actor),
  ]);
  if (!account || !setting) return <Empty title={t("none")} />;
  const { username, sessions, trace, factor, hasPassword } = account;
  return (
    // Codes are printed by themselves, without what stands around them.
    <div className="[&:has([data-codes])_section:not(:has([data-codes]))]:print:hidden">
      <PageHeader title={t("headline", { count: sessions.length })} lede={t("lede", { username })}>
        <GuideLink step="ownAccount" />
      </PageHeader>
      <div className="grid gap-x-6 lg:grid-cols-2">
        <div>
          <Section title={t("sessions")}>
            <OwnSessions sessions={sessions} />
          </Section>
          <Section title={t("factor")} aside={<GuideLink step="secondFactor">{t("factorGuide")}</GuideLink>}>
            <Card className="px-4 py-3.5">
              <SecondFactor factor={factor} hasPassword={hasPassword} />
            </Card>
          </Section>
          <Section title={t("password")}>
            <Card className="space-y-3 px-4 py-3.5">
              <p className="text-ink-2">{t("passwordLede")}</p>
              <PasswordForm username={username} />
            </Card>
          </Section>
        </div>
        <div>
          <Section title={t("address")}>
            <Card className="space-y-3 px-4 py-3.5">
              <p className="text-ink-2">{t("addressLede")}</p>
              <MailForm setting={setting} />
              {account.email && setting.sends && <AddressProof account={account} />}
            </Card>
          </Section>
          <Section title={t("history")}>
            <p className="text-ink-2 mb-2">{t("historyLede")}</p>
            <AccountTrace trace={trace} />
          </Section>
        </div>
      </div>
    </div>
  );
}
