import type { useFormatter, useTranslations } from "next-intl";

import type { IsoDate } from "@/lib/dates";
import type { CalledAgency } from "@/lib/office/sheet";
import { isCounted } from "@/lib/office/stages";

type Words = {
  t: ReturnType<typeof useTranslations<"office.message">>;
  stage: ReturnType<typeof useTranslations<"office.stages">>;
  format: ReturnType<typeof useFormatter>;
};

type About = { agency: CalledAgency; today: IsoDate; sender: string };

/** What the office writes to an agency in one language: what is past its day, for whom most people wait, and what is asked. */
export function messageOf({ t, stage, format }: Words, { agency: { line, raters }, today, sender }: About) {
  const on = (day: IsoDate) => format.dateTime(new Date(day), { dateStyle: "long" });
  const facts = { agency: line.name, year: today.slice(0, 4), date: on(today) };
  const late = line.stages.filter(isCounted).filter((one) => one.late > 0);
  const stages = late.map(({ key, done, of, day, late: missing }) =>
    t("stage", { stage: stage(`names.${key}`), done, of, date: day ? on(day) : "", late: missing }),
  );
  const named = raters.map(({ name, unit }) => (unit ? `${name} (${unit})` : name));
  const waited = named.length > 0 ? [t("raters", { raters: named.join("; ") })] : [];
  const body =
    late.length > 0
      ? [[t("opening", facts), ...stages].join("\n"), ...waited, t("asking")]
      : [t("nothing", facts), ...waited];
  return [t("greeting", facts), ...body, `${t("closing")}\n${sender}`].join("\n\n");
}
