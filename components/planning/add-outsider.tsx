import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import type { AssignablePerson } from "@/lib/planning/sheet";

import { PeopleSearch } from "./people-search";

type AddOutsiderProps = { search: string; people: readonly AssignablePerson[] };

/** Looks for somebody whom the leader does not rate; whoever is chosen gets a row of the matrix (L.II.A.5.j). */
export function AddOutsider({ search, people }: AddOutsiderProps) {
  const t = useTranslations("planning.matrix");
  return (
    <div className="mt-5 mb-6 max-w-2xl">
      <Disclosure summary={t("add")} open={search !== ""}>
        <p className="text-ink-2 mb-3 text-[13px]">{t("addLede")}</p>
        <PeopleSearch {...{ search, people }} words="matrix" hrefOf={(id) => `/plans/matrix?person=${id}`} />
      </Disclosure>
    </div>
  );
}
