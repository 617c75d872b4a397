import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";

type WhoseStandardsProps = {
  agencies: readonly { id: string; name: string }[];
  chosen: string | null;
  /** Whether there are standards of all agencies to choose. */
  government?: boolean;
};

/** Whose standards are looked at; the browser sends it by itself, so that the address says it. */
export function WhoseStandards({ agencies, chosen, government = true }: WhoseStandardsProps) {
  const t = useTranslations("competencyPages.competency");
  return (
    <form method="get" className="mb-4 flex max-w-xl flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1">
        <SelectField
          name="agency"
          label={t("whose")}
          defaultValue={chosen ?? ""}
          options={[
            ...(government ? [{ value: "", label: t("government") }] : []),
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
