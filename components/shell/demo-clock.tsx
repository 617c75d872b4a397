"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

import { setDemoClockAction } from "@/lib/cycles/actions";
import { demoDays } from "@/lib/cycles/demo-clock";

type DemoDay = (typeof demoDays)[number]["date"];

/** The demo's own date: choose a day of the year and every rule lives on it. */
export function DemoClock({ today }: { today: string }) {
  const t = useTranslations("shell.demoClock");
  const router = useRouter();
  const choose = async (date: DemoDay) => {
    await setDemoClockAction({ date });
    router.refresh();
  };

  return (
    <label className="bg-warning-soft text-ink order-last flex w-full items-center gap-2 rounded-md px-2 py-0.5 sm:order-none sm:w-auto">
      <span className="font-semibold max-sm:sr-only">{t("label")}</span>
      <select
        value={today}
        onChange={(event) => choose(event.target.value as DemoDay)}
        className="min-h-7 min-w-0 flex-1 cursor-pointer bg-transparent sm:max-w-64 sm:flex-none"
      >
        {demoDays.every(({ date }) => date !== today) && <option value={today}>{today}</option>}
        {demoDays.map(({ key, date }) => (
          <option key={key} value={date}>
            {t(key)}
          </option>
        ))}
      </select>
    </label>
  );
}
