import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";

import { EvaluateForm } from "@/components/training/evaluate-form";
import { Blockers } from "@/components/ui/blockers";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findTrainingToEvaluate } from "@/lib/training/queries/to-evaluate";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("training.evaluate"))("title"),
});

export default async function EvaluateTrainingPage({ params }: { params: Promise<{ recordId: string }> }) {
  const actor = await requireActor();
  const { recordId } = await params;
  if (!z.uuid().safeParse(recordId).success) notFound();
  const training = (await findTrainingToEvaluate(actor, recordId)) ?? notFound();
  const [t, format] = await Promise.all([getTranslations("training"), getFormatter()]);
  const { name, title, provider, endedOn, before, required, competency, evaluated, blockers, others } =
    training;

  return (
    <>
      <PageHeader
        above={<a href="/training/team">{t("team.title")}</a>}
        title={t(evaluated ? "evaluate.done" : "evaluate.headline", { name, title })}
        lede={t("evaluate.lede", {
          provider,
          date: format.dateTime(new Date(endedOn), { dateStyle: "long" }),
          before: before === null ? "none" : String(before),
          required: required === null ? "none" : String(required),
        })}
      />
      {evaluated ? (
        <>
          <Notice tone="good" announced>
            {t("evaluate.sent", { name })}
          </Notice>
          <p className="pt-4">
            {others[0] ? (
              <LinkButton href={`/training/team/${others[0].id}`} look="primary">
                {t("evaluate.next", { name: others[0].name, left: others.length })}
              </LinkButton>
            ) : (
              <LinkButton href="/training/team">{t("evaluate.back")}</LinkButton>
            )}
          </p>
        </>
      ) : competency === null || blockers.length > 0 ? (
        <Blockers blockers={blockers} />
      ) : (
        <Card className="max-w-3xl p-4">
          <EvaluateForm recordId={recordId} {...{ name, competency, required }} />
        </Card>
      )}
    </>
  );
}
