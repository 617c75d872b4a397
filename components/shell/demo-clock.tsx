"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";

import { setDemoClockAction } from "@/lib/cycles/actions";
import { demoDays } from "@/lib/cycles/demo-clock";

type DemoDay = (typeof demoDays)[number]["date"];

/** The demo's own date: choose a day of the year and every rule lives on it. */
export function DemoClock({ today }: { today: string }) {
  const t = useTranslations("shell.demoClock");
  const router = useRouter();
  // The reminders of the day go out with the date, which takes a moment: meanwhile the chosen day stands there.
  const [shown, show] = useOptimistic(today);
  const [moving, move] = useTransition();
  const choose = (date: DemoDay) =>
    move(async () => {
      show(date);
      await setDemoClockAction({ date });
      router.refresh();
    });

  return (
    <label className="bg-warning-soft text-ink order-last flex w-full items-center gap-2 rounded-md px-2 py-0.5 sm:order-none sm:w-auto">
      <span className="font-semibold max-sm:sr-only">{t("label")}</span>
      <select
        value={shown}
        aria-busy={moving}
        onChange={(event) => choose(event.target.value as DemoDay)}
        className="min-h-7 min-w-0 flex-1 cursor-pointer bg-transparent sm:max-w-64 sm:flex-none"
      >
        {demoDays.every(({ date }) => date !== shown) && <option value={shown}>{shown}</option>}
        {demoDays.map(({ key, date }) => (
          <option key={key} value={date}>
            {t(key)}
          </option>
        ))}
        <option disabled>{t("limit")}</option>
      </select>
    </label>
  );
}
