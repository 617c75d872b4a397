import { createFormatter, createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";

import type { Words } from "./skp";

const toTheMinute = {
  ...({ day: "numeric", month: "long", year: "numeric" } as const),
  ...({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const),
};

/**
 * The words of official forms: in Indonesian, whatever language the reader's screen is in.
 * @param timeZone where the government is: a confirmation has its day there.
 */
export function officialWords(timeZone: string): Words {
  const of = { locale: "id", timeZone, messages: catalogues.id } as const;
  const format = createFormatter(of);
  return {
    t: createTranslator({ ...of, namespace: "documents" }),
    terms: createTranslator({ ...of, namespace: "vocabulary" }),
    date: (instant) => format.dateTime(new Date(instant), { dateStyle: "long" }),
    moment: (instant) => format.dateTime(new Date(instant), toTheMinute),
    number: (decimal) => format.number(Number(decimal), { maximumFractionDigits: 4 }),
  };
}
