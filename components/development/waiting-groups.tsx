import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { useRupiah } from "@/components/ui/rupiah";
import type { BudgetGroup } from "@/lib/development/sheet";

type WaitingGroupsProps = {
  groups: readonly BudgetGroup[];
  /** Where the lines of a group are decided on together. */
  hrefOf: (group: Pick<BudgetGroup, "by" | "id">) => string;
};

const kinds = ["course", "unit"] as const;

/** What waits for a decision by course and by unit, each leading to where its lines are decided on together. */
export function WaitingGroups({ groups, hrefOf }: WaitingGroupsProps) {
  const t = useTranslations("developmentPlan.budget.together");
  const rupiah = useRupiah();
  return (
    <Card className="space-y-4 p-4">
      {kinds
        .map((by) => ({ by, rows: groups.filter((group) => group.by === by) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ by, rows }) => (
          <div key={by}>
            <h3 className="text-ink-2 font-sans text-[13px] font-semibold">{t(`by.${by}`)}</h3>
            <ul className="divide-line max-h-80 divide-y overflow-y-auto">
              {rows.map(({ id, name, lines, cost }) => (
                <li key={id} className="py-2">
                  <a
                    href={hrefOf({ by, id })}
                    className="text-brand-strong break-words underline underline-offset-2"
                  >
                    {name}
                  </a>
                  <span className="text-ink-2 tabular block text-[13px]">
                    {t("group", { count: lines, cost: rupiah(cost) })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Card>
  );
}
