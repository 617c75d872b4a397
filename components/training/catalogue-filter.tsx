import { useTranslations } from "next-intl";

import { competencyName } from "@/components/competency/competency-name";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";

type CatalogueFilterProps = {
  /** A competency's id, "gaps", or "" for all. */
  chosen: string;
  /** Whether the reader has gaps to filter by. */
  gaps: boolean;
  taught: readonly { id: string; code: string; name: string }[];
};

/** What of the catalogue is shown; the browser sends it by itself, so that the address says it and can be passed on. */
export function CatalogueFilter({ chosen, gaps, taught }: CatalogueFilterProps) {
  const t = useTranslations("training.catalogue");
  const words = useTranslations("competencies");
  return (
    <form method="get" aria-label={t("filter")} className="mb-4 flex flex-wrap items-end gap-2">
      <div className="w-72 max-w-full">
        <SelectField
          name="competency"
          label={t("filter")}
          defaultValue={chosen}
          options={[
            { value: "", label: t("all") },
            ...(gaps ? [{ value: "gaps", label: t("gaps") }] : []),
            ...taught.map(({ id: value, ...one }) => ({ value, label: competencyName(words, one) })),
          ]}
        />
      </div>
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
