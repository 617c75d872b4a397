"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { useMove } from "@/components/ui/use-move";
import { saveResultAction } from "@/lib/planning/actions";
import type { ConfirmedResult } from "@/lib/planning/edition";
import { resultToLink } from "@/lib/planning/relinking";
import type { ExpectedRole } from "@/lib/planning/sheet";

type ExpectedRolesProps = {
  plan: { planId: string; version: number };
  raterName: string;
  /** Whether the plan is open for taking them. */
  editable: boolean;
  roles: readonly ExpectedRole[];
  /** The results of the plan in their order. */
  results: readonly ConfirmedResult[];
};

/** What the rater, or who assigned something with the rater's approval, expects of the owner in the role matrix; one click makes a result of it that supports the line. */
export function ExpectedRoles({ plan, raterName, editable, roles, results }: ExpectedRolesProps) {
  const t = useTranslations("planning.support");
  return (
    <Card className="space-y-3 px-4 py-3.5">
      <h3 className="font-sans text-[14.5px] font-semibold">
        {roles.some(({ assigner }) => assigner)
          ? t("expectedTitleAll")
          : t("expectedTitle", { name: raterName })}
      </h3>
      <p className="text-ink-2 text-[13px]">{editable ? t("expectedLede") : t("reviseFirst")}</p>
      <ul className="divide-line divide-y">
        {roles.map((role) => (
          <ExpectedLine
            key={role.indicatorId}
            role={role}
            plan={editable ? plan : null}
            there={role.taken ? undefined : resultToLink(role.expected, results)}
          />
        ))}
      </ul>
    </Card>
  );
}

type ExpectedLineProps = {
  role: ExpectedRole;
  /** Null while nothing can be taken into the plan. */ plan: ExpectedRolesProps["plan"] | null;
  /** The result that says the same already and lacks the link alone. */
  there: ReturnType<typeof resultToLink>;
};

function ExpectedLine({ role, plan, there }: ExpectedLineProps) {
  const t = useTranslations("planning.support");
  const { move, blockers } = useMove();
  const { indicatorId: supports, statement, text, expected, assigner, taken } = role;
  // What is expected is an intermediate result on the way to the superior's (L.II.A.4); its owner may choose another way.
  const link = { supports, method: "indirect_intermediate_output" } as const;
  const { id: resultId, ...written } = there?.result ?? {
    ...{ id: null, kind: "main" as const, assignmentId: "", statement: expected },
  };
  const take = (open: ExpectedRolesProps["plan"]) =>
    move((key) => saveResultAction({ ...open, resultId, ...written, ...link }, key));
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 py-2 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-64 break-words">
        <p>{expected}</p>
        {assigner && <p className="text-ink-2 text-[13px]">{t("assignedBy", { name: assigner })}</p>}
        <p className="text-ink-3 text-[13px]">{t("expectedFor", { statement, text })}</p>
        {there && <p className="text-ink-2 text-[13px]">{t("thereUnlinked", { number: there.number })}</p>}
        <Blockers blockers={blockers} />
      </div>
      {taken && <Tag tone="good">{t("taken")}</Tag>}
      {!taken && plan && (
        <Button
          onClick={() => take(plan)}
          aria-label={
            there
              ? t("linkThereNamed", { number: there.number, text: expected })
              : t("takeNamed", { text: expected })
          }
        >
          {there ? t("linkThere", { number: there.number }) : t("take")}
        </Button>
      )}
    </li>
  );
}
