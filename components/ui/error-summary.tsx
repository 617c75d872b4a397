"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { FieldErrors, FieldValues } from "react-hook-form";

import type { Blocker } from "@/lib/errors";

import { Blockers } from "./blockers";

type ErrorSummaryProps<Typed extends FieldValues> = {
  errors: FieldErrors<Typed>;
  /** The form's id; its fields are called `${id}-${name}`. */
  id: string;
  blockers?: readonly Blocker[];
  /** How often the form was sent: each time something is wrong, the summary takes the focus. */
  attempts: number;
};

/** What is wrong with a form, above it, in the words that stand at the fields, each a way there. */
export function ErrorSummary<Typed extends FieldValues>({
  errors,
  id,
  blockers = [],
  attempts,
}: ErrorSummaryProps<Typed>) {
  const t = useTranslations("ui");
  const box = useRef<HTMLDivElement>(null);
  const wrong = wrongIn(errors);
  const count = wrong.length;
  // Of the attempt alone: whoever mends one of several fields goes on typing in it.
  useEffect(() => box.current?.focus(), [attempts]);
  if (count === 0) return <Blockers blockers={blockers} />;

  return (
    <>
      <div
        ref={box}
        tabIndex={-1}
        role="alert"
        className="border-danger bg-surface rounded-md border-2 px-4 py-3"
      >
        <p className="font-semibold">{t("wrong", { count })}</p>
        <ul className="mt-1 list-disc pl-5">
          {wrong.map(({ name, message }) => (
            <li key={name}>
              <a
                href={`#${id}-${name}`}
                className="text-danger inline-flex min-h-6 items-center font-semibold underline underline-offset-2"
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <Blockers blockers={blockers} />
    </>
  );
}

type Wrong = { name: string; message: string };

/** The fields that are wrong, by their full names; those of a list stand below it. */
const wrongIn = (errors: object, above = ""): Wrong[] =>
  Object.entries(errors).flatMap(([key, error]: [string, { message?: unknown } | undefined]) => {
    if (typeof error?.message === "string") return [{ name: above + key, message: error.message }];
    return typeof error === "object" ? wrongIn(error, `${above}${key}.`) : [];
  });
