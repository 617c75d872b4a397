"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { dropDevelopmentLineAction } from "@/lib/development/actions";
import type { DevelopmentLine } from "@/lib/development/sheet";

import { useGoal } from "./because-words";
import { LineFacts } from "./line-facts";
import { type CourseOption, lineDraft, LineForm } from "./line-form";
import { MentorButton } from "./mentor-button";

type LineListProps = {
  plan: { planId: string; year: number; version: number };
  lines: readonly DevelopmentLine[];
  asked: readonly { id: string; code: string; name: string }[];
  courses: readonly CourseOption[];
  /** Whether its owner can change it. */
  editable: boolean;
};

/** The activities of one's own plan, each with what can be done about it in its place. */
export function LineList({ lines, ...rest }: LineListProps) {
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map((line) => (
          <li key={line.id} className="px-4 py-3">
            <Line line={line} {...rest} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type LineProps = Omit<LineListProps, "lines"> & { line: DevelopmentLine };

function Line({ plan, line, asked, courses, editable }: LineProps) {
  const t = useTranslations("developmentPlan");
  const { open, show, close, opener } = useInPlace<"edit">();
  const { planId, year, version } = plan;
  const { id: lineId, mentor } = line;
  const goal = useGoal()(line);
  if (open) return <LineForm plan={{ year, version }} {...{ asked, courses, line }} onDone={close} />;
  if (!editable) return <LineFacts line={line} />;
  const drop = (key: string) => dropDevelopmentLineAction({ planId, version, lineId }, key);
  return (
    <LineFacts line={line}>
      <Unsent name={lineDraft(year, lineId)} onContinue={() => show("edit")} />
      <div className="flex flex-wrap gap-1 pt-1.5">
        <Button {...opener("edit")} aria-label={t("editNamed", { goal })}>
          {t("edit")}
        </Button>
        {mentor ? (
          <MentorButton
            line={{ planId, version, lineId }}
            mentorId={null}
            label={t("mentors.remove")}
            named={t("mentors.removeNamed", { goal })}
          />
        ) : (
          <LinkButton
            look="quiet"
            href={`/development/plan?year=${year}&line=${lineId}#mentor`}
            aria-label={`${t("mentors.find")}: ${t("mentors.title")}, ${goal}`}
          >
            {t("mentors.title")}
          </LinkButton>
        )}
        <AskFirst
          label={t("drop")}
          named={t("dropNamed", { goal })}
          question={t("dropQuestion")}
          run={drop}
        />
      </div>
    </LineFacts>
  );
}
