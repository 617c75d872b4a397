import { useFormatter, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import type { Said } from "@/lib/planning/sheet";

/** What was said of a plan before it was confirmed, folded: the plan speaks for itself. */
export function DialogueRemarks({ said }: { said: readonly Said[] }) {
  const t = useTranslations("planning");
  const values = useTranslations("vocabulary.behaviour");
  const format = useFormatter();
  if (said.length === 0) return null;
  const nameOf = (line: Said["line"]) => {
    if (line === null) return t("dialogue.whole");
    if (line === "unknown") return t("dialogue.unknown");
    return line.kind === "value" ? values(line.key as Parameters<typeof values>[0]) : line.text;
  };
  return (
    <div className="mb-6 max-w-[68ch]">
      <Disclosure summary={t("dialogue.title", { count: said.length })}>
        <ul className="space-y-2">
          {said.map(({ id, at, line, text, answer }) => (
            <li key={id} className="bg-sunken space-y-1 rounded-md px-3 py-2 break-words">
              <p className="text-ink-2 text-[13px]">
                {nameOf(line)} · {format.dateTime(new Date(at), { dateStyle: "long" })}
              </p>
              <p>{t("remarkFromRater", { text })}</p>
              {answer !== null && <p>{t("remarks.answered", { text: answer })}</p>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
