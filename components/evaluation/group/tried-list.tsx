"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import type { Rating } from "@/lib/evaluation/sheet";
import { type Trials, tried } from "@/lib/evaluation/simulation";

import { columns, type Rated, type Simulated, TriedPerson } from "./tried-person";

const shownAtOnce = 50;

type TriedListProps<One> = {
  people: readonly One[];
  trials: Trials;
  isFixed: (person: One) => boolean;
  onTry: (id: string, rated: Rated, rating: Rating) => void;
};

/** The people of a group, to be searched by name; of a large one fifty at a time, so that a choice never waits for the list. */
export function TriedList<One extends Simulated>({ people, trials, isFixed, onTry }: TriedListProps<One>) {
  const t = useTranslations("evaluation.group");
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(shownAtOnce);
  const wanted = search.trim().toLowerCase();
  const found = wanted ? people.filter(({ name }) => name.toLowerCase().includes(wanted)) : people;
  return (
    <div className="space-y-3">
      {people.length > shownAtOnce && (
        <div className="max-w-sm">
          <TextField
            id="find-in-group"
            label={t("search")}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </div>
      )}
      <Card>
        <p aria-hidden className={`text-ink-3 hidden gap-x-3 px-3 py-1.5 text-sm sm:grid ${columns}`}>
          <span>{t("columns.person")}</span>
          <span>{t("columns.results")}</span>
          <span>{t("columns.behaviour")}</span>
          <span>{t("columns.predicate")}</span>
        </p>
        <ul className="divide-line border-line divide-y border-t">
          {found.slice(0, shown).map((person) => (
            <TriedPerson
              key={person.id}
              is={person}
              would={tried(person, trials)}
              fixed={isFixed(person)}
              onTry={onTry}
            />
          ))}
        </ul>
      </Card>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + shownAtOnce)}>
          {t("more", { count: found.length - shown })}
        </Button>
      )}
    </div>
  );
}
