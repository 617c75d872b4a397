import { useTranslations } from "next-intl";

import type { SentRequest } from "@/lib/feedback/sheet";

type RequestTextProps = { request: Pick<SentRequest, "statement" | "behaviour" | "question"> };

/** What a request is about, and the question. */
export function RequestText({ request: { statement, behaviour, question } }: RequestTextProps) {
  const t = useTranslations("feedback.requests");
  const words = useTranslations("vocabulary.behaviour");
  const subject = statement ?? (behaviour ? words(behaviour) : "");
  return (
    <>
      <p className="break-words whitespace-pre-line">{question}</p>
      <p className="text-ink-2 text-[13px]">{t("about", { subject })}</p>
    </>
  );
}
