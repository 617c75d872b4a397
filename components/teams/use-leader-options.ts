import { useTranslations } from "next-intl";

import type { Candidate } from "@/lib/teams/sheet";

/** The candidates as options of a list, below an empty one. */
export function useLeaderOptions(candidates: readonly Candidate[]) {
  const t = useTranslations("teams.fields");
  return [
    { value: "", label: t("choose") },
    ...candidates.map(({ id, name, place }) => ({ value: id, label: `${name} · ${place}` })),
  ];
}
