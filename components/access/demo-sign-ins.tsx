"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { enter } from "./enter";

const demoPassword = "kinerja-demo-2026";

type DemoActor = { key: DemoKey; username: string; personName: string };
type DemoKey =
  | "teacher"
  | "headOfSchool"
  | "midwife"
  | "headOfHealthCentre"
  | "contractNurse"
  | "student"
  | "headOfDivision"
  | "teamLeader"
  | "camat"
  | "regionalHr"
  | "agencyAdmin"
  | "sekda"
  | "bupati"
  | "auditor"
  | "itOfficer";

/** One click per actor; only ever rendered in a demo. */
export function DemoSignIns({ actors }: { actors: readonly DemoActor[] }) {
  const t = useTranslations("access.demo");
  const router = useRouter();
  const [entering, setEntering] = useState<DemoKey | null>(null);

  async function enterAs({ key, username }: DemoActor) {
    setEntering(key);
    if ((await enter(username, demoPassword)) !== null) return setEntering(null);
    router.push("/");
    router.refresh();
  }

  return (
    <section aria-labelledby="demo-heading" className="space-y-4">
      <header className="space-y-1">
        <h2 id="demo-heading" className="font-display text-lg font-semibold">
          {t("heading")}
        </h2>
        <p className="text-ink-2">{t("lede")}</p>
      </header>
      <ul className="border-line divide-line bg-surface sm:[&>li]:border-line grid divide-y overflow-hidden rounded-lg border sm:grid-cols-2 sm:divide-y-0 sm:[&>li]:border-b sm:[&>li:nth-child(odd)]:border-r">
        {actors.map((actor) => (
          <li key={actor.key}>
            <button
              type="button"
              onClick={() => enterAs(actor)}
              aria-busy={entering === actor.key}
              className="hover:bg-brand-soft focus-visible:bg-brand-soft flex h-full w-full cursor-pointer flex-col px-4 py-3 text-left transition-colors"
            >
              <span className="block font-semibold">{t(`actors.${actor.key}`)}</span>
              <span className="text-ink-2 block text-[12.5px]">{t(`actors.${actor.key}Does`)}</span>
              <span className="text-ink-3 block text-[12.5px]">{actor.personName}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-ink-3 text-[12.5px]">{t("tip")}</p>
    </section>
  );
}
