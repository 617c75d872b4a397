"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { Tag } from "@/components/ui/tag";
import { placeOfRemark } from "@/lib/planning/places";
import type { Remark } from "@/lib/planning/remarks";

import { LineBecame } from "./line-became";
import { remarkDraft, RemarkForm } from "./remark-form";

type RemarkListProps = {
  remarks: readonly Remark[];
  plan: { planId: string; version: number };
  /** Whether the reader owns the plan and can mend it now. */
  answerable: boolean;
};

/** The rater's remarks beside their line, open or settled, with what the owner answered. */
export function RemarkList({ remarks, ...around }: RemarkListProps) {
  if (remarks.length === 0) return null;
  return (
    <ul className="space-y-2">
      {remarks.map((remark) => (
        <RemarkLine key={remark.id} remark={remark} {...around} />
      ))}
    </ul>
  );
}

type RemarkLineProps = Omit<RemarkListProps, "remarks"> & { remark: Remark };

function RemarkLine({ remark: { id, text, answer, became }, plan, answerable }: RemarkLineProps) {
  const t = useTranslations("planning");
  const { open, show, close, opener } = useInPlace<"form">();
  const line = useFocusWhenSettled(answer !== null);
  const look = answer === null ? "bg-warning-soft" : "bg-sunken";
  return (
    <li
      id={placeOfRemark(id)}
      ref={line}
      tabIndex={-1}
      className={clsx("scroll-mt-4 space-y-2 rounded-md px-3 py-2 break-words", look)}
    >
      <p>
        <Tag tone={answer === null ? "neutral" : "good"}>
          {t(answer === null ? "remarks.open" : "remarks.settled")}
        </Tag>{" "}
        {t("remarkFromRater", { text })}
      </p>
      {answer !== null && <p>{t("remarks.answered", { text: answer })}</p>}
      {became && <LineBecame became={became} />}
      {answerable && answer === null && open === null && (
        <>
          <Unsent name={remarkDraft(id)} onContinue={() => show("form")} />
          <Button {...opener("form")} aria-label={t("remarks.answerNamed", { text })}>
            {t("remarks.answer")}
          </Button>
        </>
      )}
      {answerable && answer === null && open && <RemarkForm remarkId={id} plan={plan} onDone={close} />}
    </li>
  );
}

/** The button of a remark goes once it is settled: a focus that would be lost with it comes to the remark. */
function useFocusWhenSettled(settled: boolean) {
  const line = useRef<HTMLLIElement>(null);
  const before = useRef(settled);
  useEffect(() => {
    if (settled && !before.current && document.activeElement === document.body) line.current?.focus();
    before.current = settled;
  }, [settled]);
  return line;
}
