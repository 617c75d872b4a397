import { useTranslations } from "next-intl";

import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { successionBoxes } from "@/lib/talent/nine-box";
import { candidateKinds, type SuccessionFilter as Filter } from "@/lib/talent/schema";

/** Narrows the candidates; what is chosen stands in the address. */
export function SuccessionFilter({ filter }: { filter: Filter }) {
  const t = useTranslations("talent");
  const kinds = candidateKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const readiness = successionBoxes.map((box) => ({
    value: String(box),
    label: t("succession.boxOption", { box, name: t(`boxes.${box}`) }),
  }));
  return (
    <form className="mb-5 grid max-w-4xl items-end gap-3 sm:grid-cols-[1fr_1fr_1.4fr_auto]">
      <SelectField
        name="kind"
        label={t("succession.kind")}
        defaultValue={filter.kind ?? ""}
        options={[{ value: "", label: t("succession.anyKind") }, ...kinds]}
      />
      <SelectField
        name="box"
        label={t("succession.readiness")}
        defaultValue={filter.box ? String(filter.box) : ""}
        options={[{ value: "", label: t("succession.anyBox") }, ...readiness]}
      />
      <TextField name="unit" label={t("succession.unit")} defaultValue={filter.unit} />
      <SubmitButton busy={false} look="secondary">
        {t("succession.show")}
      </SubmitButton>
    </form>
  );
}
