"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";

import { bordersOf } from "@/lib/evaluation/simulation";
import type { Predicate, Rating } from "@/lib/evaluation/sheet";

import { PredicateTag } from "../predicate-tag";
import { ratings } from "../rating/typed-ratings";

/** Somebody in a simulation: as they are, or as they would be. */
export type Simulated = {
  id: string;
  name: string;
  position: string;
  resultRating: Rating | null;
  behaviourRating: Rating | null;
  predicate: Predicate | null;
};

export type Rated = "resultRating" | "behaviourRating";

type TriedPersonProps = {
  is: Simulated;
  would: Simulated;
  /** Whether it is signed and only looked at. */
  fixed: boolean;
  onTry: (id: string, rated: Rated, rating: Rating) => void;
};

/** The columns of a person and of the heading above them. */
export const columns = "sm:grid-cols-[minmax(0,1fr)_9.75rem_9.75rem_minmax(0,1.1fr)]";

/** One person with two ratings to try, the predicate that would follow, and the borders beside it. */
export const TriedPerson = memo(function TriedPerson({ is, would, fixed, onTry }: TriedPersonProps) {
  const t = useTranslations("evaluation.group");
  const words = useTranslations("vocabulary.rating");
  const predicates = useTranslations("vocabulary.predicate");
  const borders = bordersOf(would).map(({ changed, to, predicate }) =>
    t(`border.${changed}`, { to: t(`short.${to}`), predicate: predicates(predicate) }),
  );
  const choice = (rated: Rated) =>
    fixed ? (
      <span>{is[rated] && words(is[rated])}</span>
    ) : (
      <label className="grid grid-cols-[8rem_minmax(0,1fr)] items-center gap-x-2 sm:contents">
        <span aria-hidden className="text-ink-3 sm:hidden">
          {t(rated === "resultRating" ? "columns.results" : "columns.behaviour")}
        </span>
        <select
          aria-label={t(`try.${rated}`, { name: is.name })}
          value={would[rated] ?? ""}
          onChange={({ currentTarget }) => onTry(is.id, rated, currentTarget.value as Rating)}
          className="border-line-strong bg-surface min-h-7 w-full rounded-md border px-1.5 text-[13px]"
        >
          {would[rated] === null && <option value="">{t("unrated")}</option>}
          {ratings.map((rating) => (
            <option key={rating} value={rating}>
              {words(rating)}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <li className={`grid items-center gap-x-3 gap-y-1 px-3 py-1.5 text-[13px] ${columns}`}>
      <span className="min-w-0">
        <b className="font-semibold">{is.name}</b>
        <span className="text-ink-2 block truncate">{is.position}</span>
      </span>
      {choice("resultRating")}
      {choice("behaviourRating")}
      <span className="min-w-0">
        {would.predicate ? <PredicateTag predicate={would.predicate} /> : t("unrated")}
        {would.predicate !== is.predicate && is.predicate && (
          <span className="text-brand-strong"> {t("was", { predicate: predicates(is.predicate) })}</span>
        )}
        <span className="text-ink-3 block text-sm">{borders.join("; ")}</span>
      </span>
    </li>
  );
});
