import { useFormatter, useTranslations } from "next-intl";

import type { Blocker } from "@/lib/errors";

/** The facts of reasons that are days (YYYY-MM-DD); whatever else looks like one is quoted from what was typed. */
export const days: readonly string[] = ["date", "since", "by", "opensOn", "closesOn", "last", "to"];

type Sentences = (key: "general.stale", facts: never) => string;
type Format = Pick<ReturnType<typeof useFormatter>, "dateTime">;

/** Words reasons by the catalogue of blockers, with days as the reader writes them. */
export const reasonsIn =
  (sentence: Sentences, format: Format) =>
  ({ code, ...facts }: Blocker) => {
    const worded = Object.entries(facts).map(([name, fact]) => [
      name,
      days.includes(name) ? format.dateTime(new Date(fact), { dateStyle: "long" }) : fact,
    ]);
    // The code's type proves that the words exist; its facts are the sentence's arguments.
    const key = (code.includes(".") ? code : `general.${code}`) as "general.stale";
    return sentence(key, Object.fromEntries(worded) as never);
  };

/** A reason in the reader's words. */
export const useReason = () => reasonsIn(useTranslations("blockers"), useFormatter());
