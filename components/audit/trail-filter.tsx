import { useTranslations } from "next-intl";

import { Button, LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { eventKinds } from "@/lib/audit/kinds";
import type { TrailFilter as Filter } from "@/lib/audit/schema";

type TrailFilterProps = { filter: Filter; chains: readonly { id: string; name: string | null }[] };

/** What of the trail is shown; the browser sends it by itself, so that the address says it and can be passed on. */
export function TrailFilter({ filter, chains }: TrailFilterProps) {
  const t = useTranslations("audit");
  return (
    <form method="get" aria-label={t("filter.title")} className="mb-5 space-y-3">
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5">
        <SelectField
          name="kind"
          label={t("filter.kind")}
          defaultValue={filter.kind ?? ""}
          options={[
            { value: "", label: t("filter.anyKind") },
            ...eventKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          ]}
        />
        <TextField
          name="who"
          label={t("filter.who")}
          hint={t("filter.whoHint")}
          defaultValue={filter.who}
          maxLength={100}
        />
        <SelectField
          name="agency"
          label={t("filter.agency")}
          defaultValue={filter.agency ?? ""}
          options={[
            { value: "", label: t("filter.anyAgency") },
            ...chains.map(({ id, name }) => ({ value: id, label: name ?? t("region") })),
          ]}
        />
        <TextField name="from" type="date" label={t("filter.from")} defaultValue={filter.from ?? ""} />
        <TextField name="to" type="date" label={t("filter.to")} defaultValue={filter.to ?? ""} />
      </div>
      <label className="flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          name="people"
          value="only"
          defaultChecked={filter.people}
          className="accent-brand size-4"
        />
        {t("filter.people")}
      </label>
      <p className="flex flex-wrap gap-2">
        <Button type="submit">{t("filter.apply")}</Button>
        <LinkButton href="/administration/audit">{t("filter.clear")}</LinkButton>
      </p>
    </form>
  );
}
