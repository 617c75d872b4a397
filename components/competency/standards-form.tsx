"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setStandardsAction } from "@/lib/competency/actions";
import { type Level, levelOf, levels } from "@/lib/competency/competencies";
import {
  affectedBy,
  type Group,
  inheritedLevel,
  keyOf,
  type Scope,
  type ScopeKey,
  scopes,
  type Standard,
  withScope,
} from "@/lib/competency/standards";

type Typed = Record<ScopeKey, string>;

type StandardsFormProps = {
  competency: { id: string; version: number };
  /** Whose standards are set; null for those of all agencies. */
  agencyId: string | null;
  standards: readonly Standard[];
  /** Positions that would inherit them, with how many people hold them. */
  groups: readonly Group[];
};

/** What positions of each kind and level ask of one competency; who is affected is said while it is being chosen. */
export function StandardsForm({ competency, agencyId, standards, groups }: StandardsFormProps) {
  const t = useTranslations("competency.standards");
  const words = useTranslations("competency.scopes");
  const [set, setSet] = useState(false);
  const own = standards.filter((standard) => standard.agencyId === agencyId);
  const levelNow = (scope: Scope) =>
    own.find(({ kind, functionalLevel }) => kind === scope.kind && functionalLevel === scope.functionalLevel)
      ?.level;
  const { form, field, submit, busy, summary } = useMovingForm<Typed>(
    Object.fromEntries(scopes.map((scope) => [keyOf(scope), String(levelNow(scope) ?? "")])) as Typed,
    useTranslations("competency.errors"),
  );
  const typed = useWatch({ control: form.control }) as Typed;
  const chosen = chosenIn(typed);
  const { people, positions } = affectedBy(standards, withScope(standards, agencyId, chosen), groups);
  const changed = scopes.some((scope) => (typed[keyOf(scope)] ?? "") !== String(levelNow(scope) ?? ""));
  const save = submit(
    (sent, key) => {
      setSet(false);
      const asked = Object.fromEntries(chosenIn(sent).map((one) => [keyOf(one), one.level]));
      return setStandardsAction(
        { competencyId: competency.id, version: competency.version, agencyId, levels: asked },
        key,
      );
    },
    () => setSet(true),
  );
  const optionsOf = (scope: Scope) => [
    { value: "", label: fallbackOf(scope) },
    ...levels.map((level) => ({ value: String(level), label: String(level) })),
  ];
  /** What counts while nothing is chosen. */
  function fallbackOf(scope: Scope) {
    const ofEvery = scope.functionalLevel !== null ? typed.functional : "";
    if (ofEvery) return t("inheritsEvery", { level: ofEvery });
    if (agencyId === null) return t("notAsked");
    const others = standards.filter((standard) => standard.agencyId === null);
    const level = inheritedLevel(others, { ...scope, agencyId });
    return level === null ? t("inheritsNothing") : t("inherits", { level });
  }

  return (
    <form onSubmit={save} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <fieldset className="min-w-0">
        <legend className="mb-2 font-semibold">{t("legend")}</legend>
        <div className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {scopes.map((scope) => (
            <SelectField
              key={keyOf(scope)}
              {...field(keyOf(scope))}
              label={words(keyOf(scope))}
              options={optionsOf(scope)}
            />
          ))}
        </div>
      </fieldset>
      <p role="status" className="font-semibold">
        {changed ? t("affected", { people, positions }) : t("unchanged")}
      </p>
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <p role="status" className="text-good">
        {set && !changed && t("set")}
      </p>
    </form>
  );
}

const chosenIn = (typed: Typed): (Scope & { level: Level })[] =>
  scopes.flatMap((scope) => {
    const level = typed[keyOf(scope)];
    return level ? [{ ...scope, level: levelOf(Number(level)) }] : [];
  });
