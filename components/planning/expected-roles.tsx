"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { useMove } from "@/components/ui/use-move";
import { saveResultAction } from "@/lib/planning/actions";
import type { ExpectedRole } from "@/lib/planning/sheet";

type ExpectedRolesProps = {
  plan: { planId: string; version: number };
  raterName: string;
  /** Whether the plan is open for taking them. */
  editable: boolean;
  roles: readonly ExpectedRole[];
};

/** What the rater, or who assigned something with the rater's approval, expects of the owner in the role matrix; one click makes a result of it that supports the line. */
export function ExpectedRoles({ plan, raterName, editable, roles }: ExpectedRolesProps) {
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
          <ExpectedLine key={role.indicatorId} role={role} plan={editable ? plan : null} />
        ))}
      </ul>
    </Card>
  );
}

type ExpectedLineProps = {
  role: ExpectedRole;
  /** Null while nothing can be taken into the plan. */ plan: ExpectedRolesProps["plan"] | null;
};

function ExpectedLine({ role, plan }: ExpectedLineProps) {
  const t = useTranslations("planning.support");
  const { move, blockers } = useMove();
  const { indicatorId: supports, statement, text, expected, assigner, taken } = role;
  // What is expected is an intermediate result on the way to the superior's (L.II.A.4); its owner may choose another way.
  const result = { resultId: null, kind: "main", assignmentId: "", statement: expected, supports } as const;
  const take = (open: ExpectedRolesProps["plan"]) =>
    move((key) => saveResultAction({ ...open, ...result, method: "indirect_intermediate_output" }, key));
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 py-2 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-64 break-words">
        <p>{expected}</p>
        {assigner && <p className="text-ink-2 text-[13px]">{t("assignedBy", { name: assigner })}</p>}
        <p className="text-ink-3 text-[13px]">{t("expectedFor", { statement, text })}</p>
        <Blockers blockers={blockers} />
      </div>
      {taken && <Tag tone="good">{t("taken")}</Tag>}
      {!taken && plan && (
        <Button onClick={() => take(plan)} aria-label={t("takeNamed", { text: expected })}>
          {t("take")}
        </Button>
      )}
    </li>
  );
}
