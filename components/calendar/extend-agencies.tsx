"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useInPlace } from "@/components/ui/in-place";
import type { ExtendableGroup } from "@/lib/calendar/sheet";
import { periodName } from "@/lib/evaluation/period-name";

import { ExtendAgenciesForm } from "./extend-agencies-form";

/** Windows of whole agencies that can close later, those of one period and one day together. */
export function ExtendAgencies({ groups }: { groups: readonly ExtendableGroup[] }) {
  const t = useTranslations("officeForms.extend");
  const [told, setTold] = useState<number>();
  return (
    <>
      <p className="text-ink-2 mb-3 max-w-[68ch]">{t("lede")}</p>
      {groups.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <Card>
          <ul className="divide-line divide-y">
            {groups.map((group) => (
              <Group key={group.key} group={group} onDone={setTold} />
            ))}
          </ul>
        </Card>
      )}
      <p role="status" className="text-good pt-2 text-sm">
        {told !== undefined && t("done", { count: told })}
      </p>
    </>
  );
}

type GroupProps = { group: ExtendableGroup; onDone: (told: number) => void };

function Group({ group, onDone }: GroupProps) {
  const t = useTranslations("officeForms.extend");
  const period = useTranslations("vocabulary.period");
  const format = useFormatter();
  const { open, close, opener } = useInPlace<"form">();
  const named = periodName(period, group.period);
  const date = format.dateTime(new Date(group.closesOn), { dateStyle: "long" });
  const done = (told: number) => {
    close();
    onDone(told);
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
      <div>
        <p className="font-semibold">{named}</p>
        <p className="text-ink-2 text-[13px]">{t("group", { count: group.agencies.length, date })}</p>
      </div>
      {open ? (
        <ExtendAgenciesForm group={group} onDone={done} onCancel={close} />
      ) : (
        <Button {...opener("form")} aria-label={t("extendNamed", { period: named })}>
          {t("extend")}
        </Button>
      )}
    </li>
  );
}
