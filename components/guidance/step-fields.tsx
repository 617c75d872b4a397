import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { guidanceForms } from "@/lib/guidance/guidance";

type Registered = Pick<ComponentProps<"input">, "name" | "ref"> & { id: string; error?: string };
type StepFieldsProps = { field: (name: "form" | "text" | "dueOn", required?: string) => Registered };

/** What a step is: its form (art. 21), what is done, and by when. */
export function StepFields({ field }: StepFieldsProps) {
  const t = useTranslations("guidance.step");
  const forms = useTranslations("guidance.form");
  const words = field("text", "step-required") as ComponentProps<typeof TextArea> & { id: string };
  const form = field("form", "form-required") as ComponentProps<typeof SelectField> & { id: string };
  return (
    <>
      <TextArea {...words} label={t("text")} hint={t("textHint")} rows={2} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <SelectField
          {...form}
          label={t("form")}
          options={guidanceForms.map((value) => ({ value, label: forms(value) }))}
        />
        <TextField {...field("dueOn", "due-required")} type="date" label={t("dueOn")} />
      </div>
    </>
  );
}
