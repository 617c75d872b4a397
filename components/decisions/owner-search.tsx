import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { unitBeside } from "@/lib/decisions/owners";
import type { Owner } from "@/lib/decisions/sheet";

import { decideAt, type DecidedFigure } from "./address";

type OwnerSearchProps = { figure: DecidedFigure; search: string; people: readonly Owner[] };

/** Looks for another owner by name, position or unit; what was typed in the decision meanwhile is kept. */
export function OwnerSearch({ figure, search, people }: OwnerSearchProps) {
  const t = useTranslations("decisions.new");
  return (
    <div>
      <form className="mb-3 flex max-w-md items-end gap-2">
        {Object.entries(figure).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="flex-1">
          <TextField name="search" label={t("search")} hint={t("searchHint")} defaultValue={search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {search !== "" && (
        <p role="status" className="mb-2">
          {t("found", { count: people.length })}
        </p>
      )}
      {people.length > 0 && (
        <Card>
          <ul className="divide-line divide-y">
            {people.map(({ id, name, title, unit }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2.5">
                <div className="min-w-0">
                  <span className="font-semibold">{name}</span>
                  <span className="text-ink-2 block text-[13px]">
                    {[title, unitBeside(title, unit)].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <a
                  href={decideAt(figure, id)}
                  className="text-brand-strong inline-flex min-h-6 items-center font-semibold"
                >
                  {t("choose", { name })}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
