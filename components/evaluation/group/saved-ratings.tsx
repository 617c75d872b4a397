import { useTranslations } from "next-intl";

import { Chevron } from "@/components/ui/chevron";
import { Tag } from "@/components/ui/tag";
import { noteBlockers } from "@/lib/evaluation/lifecycle";
import type { RatedGroup } from "@/lib/evaluation/sheet";

import { PredicateTag } from "../predicate-tag";
import { RemarksGiven } from "../remarks-given";

type SavedRatingsProps = {
  person: RatedGroup["people"][number];
  seen: boolean;
  /** It was opened; what is in it counts as seen from now on. */
  onOpen: () => void;
};

/** One person's saved ratings in one line, to be opened for all that is signed. */
export function SavedRatings({ person, seen, onOpen }: SavedRatingsProps) {
  const t = useTranslations("evaluation");
  const ratings = useTranslations("vocabulary.rating");
  const { id, name, position, predicate, resultRating, behaviourRating, note, selfAssessment } = person;
  return (
    <li>
      <details
        onToggle={({ currentTarget }) => {
          if (currentTarget.open && !seen) onOpen();
        }}
      >
        <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 [&::-webkit-details-marker]:hidden">
          <Chevron className="text-ink-3" />
          <span className="min-w-0 flex-1 max-sm:basis-[80%]">
            <b className="font-semibold">{name}</b>
            <span className="text-ink-2 block text-[13px]">{position}</span>
          </span>
          {predicate && <PredicateTag predicate={predicate} />}
          {noteBlockers(person).length > 0 && <Tag tone="danger">{t("group.lacksNote")}</Tag>}
          <Tag tone={seen ? "neutral" : "warning"}>{t(seen ? "group.seen" : "group.toOpen")}</Tag>
        </summary>
        <div className="space-y-2 px-4 pb-4 pl-10">
          {resultRating && behaviourRating && (
            <p>{t("group.rated", { results: ratings(resultRating), behaviour: ratings(behaviourRating) })}</p>
          )}
          <p className={selfAssessment ? undefined : "text-ink-3"}>
            <b className="font-semibold">{t("self")}:</b> {selfAssessment ?? t("group.selfNone")}
          </p>
          <RemarksGiven remarks={person.behaviours} />
          {note && (
            <p>
              <b className="font-semibold">{t("note")}:</b> {note}
            </p>
          )}
          <a href={`/evaluations/${id}`} className="text-brand-strong underline underline-offset-2">
            {t("group.sheet", { name })}
          </a>
        </div>
      </details>
    </li>
  );
}
