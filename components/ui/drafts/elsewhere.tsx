"use client";

import { useTranslations } from "next-intl";

import { Button } from "../button";
import { Notice } from "../notice";
import type { FormDraft } from "./form-draft";
import { useShelf } from "./keeper";

type ElsewhereProps = {
  draft: FormDraft;
  id: string;
  /** Of the draft, which is read anew with it. */ revision: string;
};

/** What another tab, another device or the database has in fields that were changed here too: the person chooses. */
export function Elsewhere({ draft, id }: ElsewhereProps) {
  const t = useTranslations("ui.draft");
  const others = Object.entries(useShelf()?.read(draft.name)?.others ?? {});
  return others.map(([path, values]) => (
    <Notice key={path} tone="warning" announced>
      <p>{t("elsewhere", { field: nameOf(`${id}-${path}`) })}</p>
      <ul className="space-y-1 py-1">
        {values.map((value, i) => (
          <li key={i} className="flex flex-wrap items-center justify-between gap-2">
            <q>{wordOf(`${id}-${path}`, value)}</q>
            <Button onClick={() => draft.choose(path, value)}>{t("useThat")}</Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => draft.choose(path)}>{t("keepMine")}</Button>
    </Notice>
  ));
}

// A field's name, and the words of what can be chosen in it, are read where the person reads them: on the screen.

const nameOf = (id: string) => {
  const field = document.getElementById(id);
  const label = field?.querySelector("legend") ?? (field as HTMLInputElement | null)?.labels?.[0];
  return label?.textContent ?? "";
};

function wordOf(id: string, value: unknown) {
  const options = document
    .getElementById(id)
    ?.querySelectorAll<HTMLOptionElement | HTMLInputElement>("option, input");
  const option = [...(options ?? [])].find((candidate) => candidate.value === value);
  return option?.closest("label")?.textContent ?? option?.textContent ?? saying(value);
}

/** A list in the words of its members, for example the names of files. */
const saying = (value: unknown): string =>
  Array.isArray(value) ? value.map((one) => one?.name ?? String(one)).join(", ") : String(value);
