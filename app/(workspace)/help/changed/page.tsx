import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { ScreenName } from "@/components/hardship/screen-name";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findHardshipAnswers } from "@/lib/hardship/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("hardshipPages.changed"))("title"),
});

export default async function ChangedPage() {
  const actor = await requireActor();
  const [answers, t, format] = await Promise.all([
    findHardshipAnswers(actor),
    getTranslations("hardshipPages.changed"),
    getFormatter(),
  ]);
  return (
    <>
      <PageHeader title={t("headline")} lede={t("lede")} above={<a href="/help">{t("toHelp")}</a>} />
      {answers.length === 0 ? (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      ) : (
        <Card className="divide-line divide-y">
          {answers.map(({ id, screen, text, answeredAt }) => (
            <article key={id} className="px-4 py-3.5">
              <p className="max-w-[72ch] whitespace-pre-line">{text}</p>
              <p className="text-ink-3 text-sm">
                {format.dateTime(new Date(answeredAt), { dateStyle: "long" })} ·{" "}
                <ScreenName screen={screen} />
              </p>
            </article>
          ))}
        </Card>
      )}
    </>
  );
}
