"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { TextField } from "@/components/ui/text-field";
import type { Candidate } from "@/lib/teams/sheet";

type PeoplePickerProps = {
  id: string;
  label: string;
  error?: string;
  people: readonly Candidate[];
  /** The ids of those chosen. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

const searchedFrom = 12;

/** Any number of people out of a list, found by name or position; who is chosen stays in the list while one searches on. */
export function PeoplePicker({ id, label, error, people, chosen, onChange }: PeoplePickerProps) {
  const t = useTranslations("teams.fields");
  const [search, setSearch] = useState("");
  const looked = search.trim().toLocaleLowerCase();
  const shown = people.filter(
    (person) =>
      chosen.includes(person.id) || `${person.name} ${person.place}`.toLocaleLowerCase().includes(looked),
  );
  const toggle = (personId: string) =>
    onChange(
      chosen.includes(personId) ? chosen.filter((other) => other !== personId) : [...chosen, personId],
    );
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="min-w-0 space-y-1"
    >
      <legend className="font-semibold">{label}</legend>
      {error && (
        <p id={`${id}-error`} className="text-danger text-sm font-semibold">
          {error}
        </p>
      )}
      {people.length > searchedFrom && (
        <TextField
          id={`${id}-search`}
          type="search"
          label={t("search")}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      <ul className="border-line-strong bg-surface max-h-64 overflow-y-auto rounded-md border px-2.5 py-1">
        {shown.map((person) => (
          <li key={person.id}>
            <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1">
              <input
                type="checkbox"
                checked={chosen.includes(person.id)}
                onChange={() => toggle(person.id)}
                className="accent-brand mt-1 size-4 shrink-0"
              />
              <span className="min-w-0">
                {person.name} <span className="text-ink-2 block text-[13px]">{person.place}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className="text-ink-2 text-sm">
        {t("chosen", { count: chosen.length })}
      </p>
    </fieldset>
  );
}
