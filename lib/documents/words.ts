import { createFormatter, createTranslator } from "use-intl/core";

import { wordsOf } from "@/lib/competency/competencies";
import { catalogues } from "@/lib/i18n/catalogues";

import type { CompetencyWords } from "./competency-form";
import type { DossierWords } from "./dossier-form";
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

/** The same for the form B.1.9, with the words of competencies. */
export function competencyWords(timeZone: string): CompetencyWords {
  const t = createTranslator({ locale: "id", timeZone, messages: catalogues.id, namespace: "competencies" });
  return {
    ...officialWords(timeZone),
    competency: ({ code, name }) => {
      const own = wordsOf(code);
      return own === "technical" ? name : t(`names.${own}`);
    },
    scale: (level) => t(`scale.${level}`),
    kind: (kind) => t(`kind.${kind}`),
  };
}

/** The same for a dossier, with the words of careers and the names of competencies. */
export function dossierWords(timeZone: string): DossierWords {
  const of = { locale: "id", timeZone, messages: catalogues.id } as const;
  const format = createFormatter(of);
  const names = createTranslator({ ...of, namespace: "competencies.names" });
  const asShown = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  return {
    ...officialWords(timeZone),
    career: {
      t: createTranslator({ ...of, namespace: "careerPages" }),
      terms: createTranslator({ ...of, namespace: "vocabulary" }),
      periods: createTranslator({ ...of, namespace: "vocabulary.period" }),
      date: (day) => format.dateTime(new Date(day), { dateStyle: "long" }),
      month: (day) => format.dateTime(new Date(day), { month: "long", year: "numeric" }),
      points: (decimal) => format.number(Number(decimal), asShown),
      list: (items) => format.list(items),
      education: createTranslator({ ...of, namespace: "talent.education" }),
    },
    competency: ({ code, name }) => {
      const own = wordsOf(code);
      return own === "technical" ? name : names(own);
    },
  };
}
