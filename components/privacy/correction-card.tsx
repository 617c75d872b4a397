import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { made } from "@/components/ui/made";
import { Tag } from "@/components/ui/tag";
import type { OwnCorrection } from "@/lib/privacy/sheet";

import { useRecorded } from "./use-recorded";

type CorrectionCardProps = {
  request: OwnCorrection;
  /** Whose it is, for who keeps records; none on one's own page. */
  head?: ReactNode;
  children?: ReactNode;
};

const tones = { corrected: "good", refused: "warning", withdrawn: "neutral" } as const;

/** What was asked: what it was, what it should be and why, and what came of it. */
export function CorrectionCard({ request, head, children }: CorrectionCardProps) {
  const t = useTranslations("privacyPages.corrections");
  const fields = useTranslations("privacy.fields");
  const format = useFormatter();
  const recorded = useRecorded();
  const { id, field, present, wanted, reason, state, askedAt, dueOn, overdue, files } = request;
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  return (
    <Card className="px-4 py-3.5" {...made(id)}>
      {head}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold">{fields(field)}</h3>
        {state === "open" ? (
          <Tag tone={overdue ? "danger" : "info"}>{t(overdue ? "late" : "due", { date: on(dueOn) })}</Tag>
        ) : (
          <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
        )}
      </div>
      <p className="text-ink-3 text-[12.5px]">{t("asked", { date: on(askedAt) })}</p>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {present !== null && <Fact term={t("was")}>{recorded(field, present)}</Fact>}
        <Fact term={t("wanted")}>{recorded(field, wanted)}</Fact>
        <Fact term={t("reason")}>{reason}</Fact>
        {files.length > 0 && (
          <Fact term={t("files")}>
            {files.map((file) => (
              <a
                key={file.id}
                href={`/api/data/evidence/${file.id}`}
                download
                className="text-brand-strong mr-3 inline-block min-h-6 underline underline-offset-2"
              >
                {file.name}
              </a>
            ))}
          </Fact>
        )}
      </dl>
      <Answer {...request} />
      {children && <div className="mt-3">{children}</div>}
    </Card>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-ink-3 text-[12.5px]">{term}</dt>
    <dd className="break-words whitespace-pre-line">{children}</dd>
  </div>
);

function Answer({ state, answer, decidedBy, decidedAt, correctedOn }: OwnCorrection) {
  const t = useTranslations("privacyPages.corrections");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  if (!decidedAt) return null;
  if (state === "withdrawn")
    return <p className="text-ink-2 mt-2">{t("withdrawnOn", { date: on(decidedAt) })}</p>;
  return (
    <div className="border-line mt-3 border-t pt-2.5">
      <p className="text-ink-3 text-[12.5px]">
        {t("answer", { name: decidedBy ?? "", date: on(decidedAt) })}
      </p>
      <p className="break-words whitespace-pre-line">
        {answer} {correctedOn && t("since", { date: on(correctedOn) })}
      </p>
    </div>
  );
}
