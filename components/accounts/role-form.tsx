"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { giveRoleAction } from "@/lib/accounts/actions";
import { fitsUnit } from "@/lib/accounts/role";
import type { RolesShown } from "@/lib/accounts/sheet";

type RoleFormProps = Pick<RolesShown, "giving" | "units"> & {
  account: { id: string; agencyId: string | null };
  today: string;
  onDone: () => void;
};
type Typed = Parameters<typeof giveRoleAction>[0];

/** Gives a role: which, where, and from when until when. Only units in which the role means something are offered. */
export function RoleForm({ account, giving, units, today, onDone }: RoleFormProps) {
  const t = useTranslations("accountRoles");
  const own = units.find(({ agencyId }) => agencyId !== null && agencyId === account.agencyId);
  const [only] = giving.length === 1 ? giving : [];
  const { form, field, submit, busy, kept, summary } = useMovingForm<Omit<Typed, "accountId">>(
    { role: only, unitId: only ? (own?.id ?? "") : "", validFrom: today, validTo: "" },
    useTranslations("accountRoles.errors"),
    `access.role:${account.id}`,
  );
  const role = useWatch({ control: form.control, name: "role" });
  const fitting = role ? units.filter((unit) => fitsUnit(role, unit)) : [];
  const chosen = field("role", "role-required");
  const send = submit((typed, key) => giveRoleAction({ ...typed, accountId: account.id }, key), onDone);
  // A unit of the role that was chosen before may be none of this one.
  const choose: typeof chosen.onChange = async (event) => {
    await chosen.onChange(event);
    form.setValue("unitId", firstUnit(form.getValues("role"), units)?.id ?? "");
  };
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <Choice
        {...chosen}
        onChange={choose}
        look="list"
        label={t("role")}
        options={giving.map((value) => ({
          value,
          label: t(`names.${value}`),
          description: t(`may.${value}`),
        }))}
      />
      <SelectField
        {...field("unitId", "unit-required")}
        label={t("unit")}
        hint={t("unitHint")}
        options={[
          { value: "", label: t("chooseUnit") },
          ...fitting.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField {...field("validFrom", "first-day-required")} type="date" min={today} label={t("from")} />
        <TextField {...field("validTo")} type="date" min={today} label={t("to")} hint={t("toHint")} />
      </div>
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}

/** The unit above all others, where the role can be held in it; of an agency's role none, which is to be chosen. */
const firstUnit = (role: Typed["role"] | undefined, units: RoleFormProps["units"]) =>
  units.find((unit) => role && unit.parentId === null && fitsUnit(role, unit));
