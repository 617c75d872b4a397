"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useRupiah } from "@/components/ui/rupiah";
import { useMove } from "@/components/ui/use-move";
import { saveDevelopmentLineAction } from "@/lib/development/actions";
import { meaningOf } from "@/lib/development/proposals";
import type { Offer, Proposal } from "@/lib/development/sheet";

import { useBecauseWords, useGoal } from "./because-words";
import type { PlanOfYear } from "./line-form";
import { useSpan } from "./span";

type ProposalListProps = { plan: PlanOfYear; proposals: readonly Proposal[] };

/**
 * What is proposed, each with its reason in words and the courses of the catalogue that teach it; one press puts it into the plan,
 * where all of it can be changed.
 */
export function ProposalList({ plan, proposals }: ProposalListProps) {
  const t = useTranslations("developmentPlan");
  const [taken, setTaken] = useState(0);
  return (
    <>
      <p role="status" className={taken > 0 ? "text-good mb-2" : "sr-only"}>
        {taken > 0 && t("taken")}
      </p>
      {proposals.length === 0 ? (
        <p className="text-ink-2">{t("noProposals")}</p>
      ) : (
        <Card>
          <ul className="divide-line divide-y">
            {proposals.map((proposal) => (
              <li key={proposal.key} className="px-4 py-3">
                <ProposalItem {...{ plan, proposal }} onTaken={() => setTaken((count) => count + 1)} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

type ProposalItemProps = { plan: PlanOfYear; proposal: Proposal; onTaken: () => void };

function ProposalItem({ plan, proposal, onTaken }: ProposalItemProps) {
  const t = useTranslations("developmentPlan");
  const forms = useTranslations("vocabulary.trainingForm");
  const why = useBecauseWords();
  const span = useSpan();
  const rupiah = useRupiah();
  const { move, busy, blockers } = useMove();
  const { key: name, form, hours, competency, courses, because } = proposal;
  const goal = useGoal()({ goal: null, meaning: meaningOf(because, { close: true }), competency });
  const take = async (way: Way) => {
    const study = { study: "bachelor", arrangement: "assigned" } as const;
    const competencyId = competency?.id ?? null;
    const answer = await move((key) =>
      saveDevelopmentLineAction(
        { ...plan, lineId: null, proposal: name, goal: null, competencyId, ...lineOf(way), ...study },
        key,
      ),
    );
    if (answer?.ok) onTaken();
  };
  return (
    <>
      <p className="font-semibold break-words">{goal}</p>
      <p className="text-ink-2 break-words">{why(because, { named: true })}</p>
      <ul className="mt-2 space-y-2">
        {courses.map((course) => (
          <Choice
            key={course.courseId}
            title={course.title}
            facts={[
              course.event
                ? t("offer.event", { span: span(course), place: course.event.place })
                : t("offer.noEvent"),
              t("hours", { hours: course.hours }),
              course.cost === "0" ? t("free") : rupiah(course.cost),
              course.event && t("offer.places", { free: course.event.free }),
            ]}
            by={course.provider}
            label={t("take")}
            named={t("offer.takeNamed", { course: course.title, goal })}
            busy={busy}
            onTake={() => take(course)}
          />
        ))}
        <Choice
          title={courses.length > 0 ? t("offer.without", { form: forms(form) }) : forms(form)}
          facts={[span(proposal), t("hours", { hours }), t("free")]}
          label={t("take")}
          named={t("takeNamed", { goal })}
          busy={busy}
          onTake={() => take({ ...proposal, cost: "0", courseId: null })}
        />
      </ul>
      <Blockers blockers={blockers} />
    </>
  );
}

type Way = Pick<Offer, "form" | "hours" | "startsOn" | "endsOn" | "cost"> & { courseId: string | null };

const lineOf = ({ form, hours, startsOn, endsOn, cost, courseId }: Way) => ({
  ...{ form, startsOn, endsOn, cost, courseId, hours: String(hours) },
});

type ChoiceProps = {
  title: string;
  facts: readonly (string | null)[];
  /** Who offers it. */
  by?: string;
  label: string;
  named: string;
  busy: boolean;
  onTake: () => void;
};

/** One way to learn what is proposed. */
function Choice({ title, facts, by, label, named, busy, onTake }: ChoiceProps) {
  return (
    <li className="border-line flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-l-2 pl-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="break-words">
          {title}
          {by && <span className="text-ink-2 text-[13px]"> · {by}</span>}
        </p>
        <p className="text-ink-2 tabular text-[13px]">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <Button aria-busy={busy} aria-label={named} onClick={onTake}>
        {label}
      </Button>
    </li>
  );
}
