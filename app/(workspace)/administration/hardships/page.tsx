import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { AnswerForm } from "@/components/hardship/answer-form";
import { ScreenName } from "@/components/hardship/screen-name";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findHardships } from "@/lib/hardship/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("hardshipPages"))("title"),
});

export default async function HardshipsPage() {
  const actor = await requireActor();
  const [screens, t, format] = await Promise.all([
    findHardships(actor),
    getTranslations("hardshipPages"),
    getFormatter(),
  ]);
  if (!screens) notFound();
  const count = screens.reduce((sum, { remarks }) => sum + remarks.length, 0);

  return (
    <>
      <PageHeader
        title={t("headline", { count })}
        lede={t("lede")}
        above={<a href="/help/changed">{t("toChanged")}</a>}
      >
        <GuideLink step="hearHardships" />
      </PageHeader>
      {screens.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      )}
      <ul className="space-y-5">
        {screens.map(({ screen, remarks }) => (
          <li key={screen}>
            <Card className="space-y-4 p-5">
              <h2 className="text-lg font-semibold">
                <ScreenName screen={screen} />{" "}
                <span className="text-ink-3 text-sm font-normal">
                  · {t("remarks", { count: remarks.length })}
                </span>
              </h2>
              <ul className="divide-line divide-y">
                {remarks.map(({ id, text, day, agency }) => (
                  <li key={id} className="py-2">
                    <p className="max-w-[72ch] whitespace-pre-line">{text}</p>
                    <p className="text-ink-3 text-sm">
                      {format.dateTime(new Date(day), { dateStyle: "long" })}
                      {agency && ` · ${agency}`}
                    </p>
                  </li>
                ))}
              </ul>
              <AnswerForm screen={screen} hardshipIds={remarks.map(({ id }) => id)} />
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
