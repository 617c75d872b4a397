import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { AssignablePerson } from "@/lib/planning/sheet";

type PeopleSearchProps = {
  search: string;
  people: readonly AssignablePerson[];
  /** Whose words these are: a leader looks for people, or a member for leaders. */
  words: "matrix" | "offers";
  /** Where choosing somebody leads. */
  hrefOf: (personId: string) => string;
};

/** Looks for somebody by name or NIP; shows position and unit, and no more. */
export function PeopleSearch({ search, people, words, hrefOf }: PeopleSearchProps) {
  const t = useTranslations(`planning.${words}`);
  return (
    <>
      <form className="mb-3 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={search} />
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
                    {[title, unit].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <a
                  href={hrefOf(id)}
                  className="text-brand-strong inline-flex min-h-6 items-center font-semibold"
                >
                  {t("choose", { name })}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
