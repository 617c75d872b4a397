import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AskCorrection } from "@/components/privacy/ask-correction";
import { CorrectionCard } from "@/components/privacy/correction-card";
import { RecordList } from "@/components/privacy/record-list";
import { WithdrawCorrection } from "@/components/privacy/withdraw-correction";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findOwnCorrections } from "@/lib/privacy/queries/corrections";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("privacyPages.corrections"))("title"),
});

export default async function CorrectionsPage() {
  const actor = await requireActor();
  const [all, t, { open, answered, present }] = await Promise.all([
    getTranslations("privacyPages"),
    getTranslations("privacyPages.corrections"),
    findOwnCorrections(actor),
  ]);

  return (
    <>
      <PageHeader
        above={<a href="/data">{all("back")}</a>}
        title={t("headline", { open: open.length })}
        lede={t("lede")}
      />
      <div className="grid items-start gap-x-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <div className="mb-6">
            <AskCorrection present={present} />
          </div>
          {open.length + answered.length === 0 && (
            <div className="mb-7">
              <Empty title={t("noneTitle")}>{t("noneLede")}</Empty>
            </div>
          )}
          {open.length > 0 && (
            <Section title={t("open")}>
              <div className="space-y-3">
                {open.map((request) => (
                  <CorrectionCard key={request.id} request={request}>
                    <WithdrawCorrection
                      request={{ requestId: request.id, version: request.version }}
                      field={request.field}
                    />
                  </CorrectionCard>
                ))}
              </div>
            </Section>
          )}
          {answered.length > 0 && (
            <Section title={t("answered")}>
              <div className="space-y-3">
                {answered.map((request) => (
                  <CorrectionCard key={request.id} request={request} />
                ))}
              </div>
            </Section>
          )}
        </div>
        <aside>
          <Section title={t("record")}>
            <RecordList present={present} />
          </Section>
          <Section title={t("elsewhere")}>
            <ul className="[&_a]:text-brand-strong space-y-1 text-[13px] [&_a]:inline-block [&_a]:min-h-6 [&_a]:underline [&_a]:underline-offset-2">
              <li>
                <a href="/plans">{t("wrongRater")}</a>
              </li>
              <li>
                <a href="/evaluations">{t("wrongPredicate")}</a>
              </li>
            </ul>
          </Section>
        </aside>
      </div>
    </>
  );
}
