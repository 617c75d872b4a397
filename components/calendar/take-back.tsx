"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { removeHolidayAction, withdrawDowntimeAction } from "@/lib/calendar/actions";

/** Makes a holiday a working day again. */
export function RemoveHoliday({ date, name }: { date: string; name: string }) {
  const t = useTranslations("calendar.holiday");
  return (
    <AskFirst
      label={t("remove")}
      named={t("removeNamed", { name })}
      question={t("removeQuestion")}
      run={(key) => removeHolidayAction({ date }, key)}
    />
  );
}

/** Takes back a downtime that was recorded today. */
export function WithdrawDowntime({ downtimeId, when }: { downtimeId: string; when: string }) {
  const t = useTranslations("calendar.downtime");
  return (
    <AskFirst
      label={t("withdraw")}
      named={t("withdrawNamed", { when })}
      question={t("withdrawQuestion")}
      run={(key) => withdrawDowntimeAction({ downtimeId }, key)}
    />
  );
}
