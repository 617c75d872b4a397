import { useFormatter, useTranslations } from "next-intl";

import { periodName } from "@/lib/evaluation/period-name";
import { Notice } from "@/components/ui/notice";
import { writtenCode } from "@/lib/documents/code";
import { nameOfForm, type Verified } from "@/lib/documents/sealed";

type VerifiedFactsProps = { document: Verified; code: string };

/** All that anybody with the code learns of a document besides whether it is valid: enough to tell that it is this one. */
export function VerifiedFacts({ document, code }: VerifiedFactsProps) {
  const t = useTranslations("verification");
  const titles = useTranslations("evaluation.documents.titles");
  const period = useTranslations("vocabulary.period");
  const format = useFormatter();
  const { form, name, signers, issuedAt, state } = document;
  const facts = [
    ["form", t("formOf", { title: titles(form), form: nameOfForm(form) })],
    ["name", name],
    ["period", periodName(period, document.period)],
    ["signers", signers.join(" · ")],
    ["issuedAt", format.dateTime(new Date(issuedAt), { dateStyle: "long", timeStyle: "short" })],
    ["code", writtenCode(code)],
  ] as const;
  return (
    <>
      {document.outcomeKept !== null && <p>{t(document.outcomeKept ? "outcomeKept" : "outcomeChanged")}</p>}
      <dl className="bg-surface shadow-hairline grid gap-x-6 gap-y-2 rounded-lg p-4 sm:grid-cols-[max-content_1fr]">
        {facts.map(([fact, said]) => (
          <div key={fact} className="sm:contents">
            <dt className="text-ink-2">{t(`facts.${fact}`)}</dt>
            <dd className="font-medium break-words">{said}</dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-2">{t("masked")}</p>
      <Notice tone={state === "valid" ? "info" : "warning"}>{t(`labels.${document.signature}`)}</Notice>
    </>
  );
}
