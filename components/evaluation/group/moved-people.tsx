import { useTranslations } from "next-intl";

import type { Simulated } from "./tried-person";

const named = 12;

/** Who would hold another predicate than now. */
export function MovedPeople({ changed }: { changed: readonly { is: Simulated; would: Simulated }[] }) {
  const t = useTranslations("evaluation.group");
  const predicates = useTranslations("vocabulary.predicate");
  const moved = changed.filter(({ is, would }) => is.predicate !== would.predicate);
  return (
    <div role="status" className="text-[13px]">
      <p className="font-semibold">{t("moved", { count: moved.length })}</p>
      <ul>
        {moved.slice(0, named).map(({ is, would }) => (
          <li key={is.id}>
            {t("movedOne", {
              name: is.name,
              before: is.predicate ? predicates(is.predicate) : t("unrated"),
              after: would.predicate ? predicates(would.predicate) : t("unrated"),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
