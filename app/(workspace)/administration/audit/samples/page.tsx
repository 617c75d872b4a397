import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { DrawForm } from "@/components/oversight/draw-form";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { findSamples } from "@/lib/oversight/queries/samples";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("samples"))("title"),
});

export default async function SamplesPage() {
  const actor = await requireActor();
  if (!holds(actor, "letter:hold")) notFound();
  const [t, format, { samples, letters }] = await Promise.all([
    getTranslations("samples"),
    getFormatter(),
    findSamples(actor),
  ]);
  return (
    <>
      <PageHeader
        above={<a href="/administration/audit/assignments">{t("toLetters")}</a>}
        title={t("headline", { count: samples.length })}
        lede={t("lede")}
      >
        <GuideLink step="drawSample" />
      </PageHeader>
      {letters.length === 0 ? (
        <div className="mb-6 max-w-[68ch]">
          <Notice tone="warning">{t("noLetter")}</Notice>
        </div>
      ) : (
        <Section title={t("form.title")}>
          <Card className="max-w-3xl px-4 py-4">
            <DrawForm letters={letters} year={Number(actor.today.slice(0, 4))} />
          </Card>
        </Section>
      )}
      <Section title={t("list")}>
        {samples.length === 0 ? (
          <Empty title={t("none")} />
        ) : (
          <Card>
            <ul className="divide-line divide-y">
              {samples.map(({ id, kind, year, size, letter, seed, by, drawnAt }) => (
                <li key={id} className="px-4 py-3">
                  <a
                    href={`/administration/audit/samples/${id}`}
                    className="text-brand-strong font-semibold underline underline-offset-2"
                  >
                    {t("row", { kind: t(`kinds.${kind}`), year: String(year), size })}
                  </a>
                  <p className="text-ink-2 text-[13px]">
                    {t("by", {
                      ...{ letter, seed, name: by },
                      date: format.dateTime(new Date(drawnAt), { dateStyle: "long" }),
                    })}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Section>
    </>
  );
}
