import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { dropOutGuide } from "@/lib/evaluation/study-guide";
import type { Rating, StudyGuide } from "@/lib/evaluation/sheet";

import { PredicateTag } from "./predicate-tag";

type StudyGuidesProps = {
  guides: readonly StudyGuide[];
  /** The rating of behaviour as it is chosen now; "" before. */
  behaviour: Rating | "";
};

/** What the regulation's table says of an academic result, and of leaving without graduating; nothing of it is set. */
export const StudyGuides = ({ guides, behaviour }: StudyGuidesProps) =>
  guides.map((guide) => <OneGuide key={guide.id} guide={guide} behaviour={behaviour} />);

function OneGuide({ guide, behaviour }: { guide: StudyGuide; behaviour: Rating | "" }) {
  const t = useTranslations("evaluation.study");
  const levels = useTranslations("vocabulary.studyLevel");
  const predicates = useTranslations("vocabulary.predicate");
  const { programme, institution, droppedOut } = guide;
  return (
    <Card className="space-y-2 px-4 py-3.5">
      <h3 className="font-sans text-[14.5px] font-semibold">
        {t("title", { level: levels(guide.level), programme })}
      </h3>
      <p className="text-ink-2 text-[13px]">{institution}</p>
      <ByTable guide={guide} />
      {droppedOut && (
        <p>
          {t("dropOut", { poor: predicates("poor"), veryPoor: predicates("very_poor") })}{" "}
          <span role="status">
            {behaviour && (
              <>
                {t("dropOutNow")} <PredicateTag predicate={dropOutGuide(behaviour)} />
              </>
            )}
          </span>
        </p>
      )}
      <p className="text-ink-3 text-[13px]">
        <TableRow guide={guide} />
      </p>
      <p className="text-ink-3 text-[13px]">{t("decides")}</p>
    </Card>
  );
}

function ByTable({ guide: { gpa, table } }: { guide: StudyGuide }) {
  const t = useTranslations("evaluation.study");
  const format = useFormatter();
  const points = (text: string) =>
    format.number(Number(text), { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  if (gpa === null || table === null) return <p>{t("none")}</p>;
  if ("fault" in table) return <p>{t(`faults.${table.fault}`, { gpa: points(gpa) })}</p>;
  const { predicate, lowest, highest } = table;
  return (
    <p>
      {t("says", { gpa: points(gpa), lowest: points(lowest), highest: points(highest) })}{" "}
      <PredicateTag predicate={predicate} />
    </p>
  );
}

function TableRow({ guide }: { guide: StudyGuide }) {
  const t = useTranslations("evaluation.study");
  const letters = useTranslations("vocabulary.accreditation");
  const { institutionAccreditation: university, programmeAccreditation: programme } = guide;
  if (!university || !programme) return t("rowAbroad");
  return t("row", {
    place: t("accredited", { university: letters(university), programme: letters(programme) }),
  });
}
