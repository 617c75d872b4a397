import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import { useRupiah } from "@/components/ui/rupiah";
import type { BudgetSheet } from "@/lib/development/sheet";

import { NeedsTable } from "./needs-table";

type AgencySumsProps = Pick<BudgetSheet, "agencies" | "year">;

/** What every agency asks for and was granted, beside its ceiling; each row leads to the agency's own plan. */
export function AgencySums({ agencies, year }: AgencySumsProps) {
  const t = useTranslations("developmentPlan.budget");
  const rupiah = useRupiah();
  const { whole } = useNumbers();
  const rows = agencies.map(({ agencyId, name, ceiling, asked, granted, undecided }) => ({
    name,
    href: `/development/budget?agency=${agencyId}&year=${year}`,
    cells: [ceiling === null ? t("none") : rupiah(ceiling), rupiah(asked), rupiah(granted), whole(undecided)],
  }));
  return (
    <Card className="p-4">
      <NeedsTable head={[t("agency"), t("ceiling"), t("asked"), t("granted"), t("undecided")]} rows={rows} />
    </Card>
  );
}
