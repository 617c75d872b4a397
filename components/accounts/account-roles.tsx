"use client";

import { useFormatter, useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useInPlace } from "@/components/ui/in-place";
import { Tag } from "@/components/ui/tag";
import { endRoleAction } from "@/lib/accounts/actions";
import type { RolesShown } from "@/lib/accounts/sheet";

import { RoleForm } from "./role-form";

type AccountRolesProps = {
  account: { id: string; name: string; agencyId: string | null };
  roles: RolesShown;
  /** The first day that can be chosen. */
  today: string;
};

/** The roles of an account's owner; whoever gives roles gives another, or ends one. */
export function AccountRoles({ account, roles: { held, giving, units }, today }: AccountRolesProps) {
  const t = useTranslations("accountRoles");
  const { open, close, opener } = useInPlace<"give">();
  return (
    <div className="max-w-3xl space-y-3">
      {held.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <Card>
          <ul className="divide-line divide-y">
            {held.map((one) => (
              <HeldRole key={one.id} held={one} owner={account.name} />
            ))}
          </ul>
        </Card>
      )}
      {giving.length > 0 && open === null && <Button {...opener("give")}>{t("give")}</Button>}
      {open === "give" && (
        <Card className="px-4 py-3.5">
          <RoleForm {...{ account, giving, units, today }} onDone={close} />
        </Card>
      )}
    </div>
  );
}

type HeldRoleProps = { held: RolesShown["held"][number]; owner: string };

function HeldRole({ held: { id, role, unit, validFrom, validTo, by, begun, mayEnd }, owner }: HeldRoleProps) {
  const t = useTranslations("accountRoles");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "medium" });
  const named = { role: t(`names.${role}`), name: owner };
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          {named.role}
          {!begun && <Tag tone="info">{t("toCome")}</Tag>}
        </p>
        <p>{unit}</p>
        <p className="text-ink-2 text-[13px]">
          {validTo
            ? t("days", { from: on(validFrom), to: on(validTo) })
            : t("since", { from: on(validFrom) })}
          {by && ` · ${t("by", { name: by })}`}
        </p>
      </div>
      {mayEnd && (
        <AskFirst
          label={t("end")}
          named={t("endOf", named)}
          question={t("endAsk")}
          run={(key) => endRoleAction({ grantId: id }, key)}
        />
      )}
    </li>
  );
}
