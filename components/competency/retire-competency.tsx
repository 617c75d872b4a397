"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { retireCompetencyAction } from "@/lib/competency/actions";

type RetireCompetencyProps = {
  competency: { id: string; version: number; name: string };
  retired: boolean;
  /** How many positions ask for it now. */
  positions: number;
};

/** Retires a technical competency, or takes it up again; what that does to positions is said first. */
export function RetireCompetency({
  competency: { id, version, name },
  retired,
  positions,
}: RetireCompetencyProps) {
  const t = useTranslations("competency.retire");
  return (
    <AskFirst
      label={t(retired ? "reinstate" : "retire")}
      named={t(retired ? "reinstateNamed" : "retireNamed", { name })}
      question={retired ? t("again") : t("question", { positions })}
      run={(key) => retireCompetencyAction({ competencyId: id, version, retired: !retired }, key)}
    />
  );
}
