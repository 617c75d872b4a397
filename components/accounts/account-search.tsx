import { useTranslations } from "next-intl";

import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { accountStates } from "@/lib/accounts/account-state";
import type { AccountFilter } from "@/lib/accounts/schema";

type AccountSearchProps = { filter: AccountFilter; units: readonly { id: string; name: string }[] };

/** Looks for accounts by name or number, unit and state; the browser sends it by itself. */
export function AccountSearch({ filter: { search, unit, state }, units }: AccountSearchProps) {
  const t = useTranslations("accountPages.list");
  const states = useTranslations("accountPages.states");
  return (
    <form
      key={`${search}-${unit}-${state}`}
      className="mb-6 grid items-end gap-3 sm:grid-cols-[minmax(0,14rem)_minmax(0,20rem)_minmax(0,12rem)_auto] sm:justify-start"
    >
      <TextField name="search" label={t("search")} defaultValue={search} maxLength={100} />
      <SelectField
        name="unit"
        label={t("unit")}
        defaultValue={unit ?? ""}
        options={[
          { value: "", label: t("anyUnit") },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        name="state"
        label={t("state")}
        defaultValue={state ?? ""}
        options={[
          { value: "", label: t("anyState") },
          ...accountStates.map((value) => ({ value, label: states(value) })),
        ]}
      />
      <SubmitButton busy={false} look="secondary">
        {t("find")}
      </SubmitButton>
    </form>
  );
}
