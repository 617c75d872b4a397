"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { establishTeamAction } from "@/lib/teams/actions";
import type { Candidate } from "@/lib/teams/sheet";

import { PeoplePicker } from "./people-picker";
import { idsIn, useChosen } from "./use-chosen";
import { useLeaderOptions } from "./use-leader-options";

/** The name of what is being typed about a new team of the unit. */
export const teamDraft = (unitId: string) => `team.team:${unitId}`;

type TeamFormProps = {
  unitId: string;
  candidates: readonly Candidate[];
  today: string;
  onDone: () => void;
};

/** Establishes a work team: what it is called and for, its leader, its members, its days. */
export function TeamForm({ unitId, candidates, today, onDone }: TeamFormProps) {
  const t = useTranslations("teams");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { name: "", mandate: "", leaderId: "", memberIds: "", from: today, to: "" },
    useTranslations("teams.errors"),
    teamDraft(unitId),
  );
  const { chosen, choose } = useChosen(form, "memberIds");
  const options = useLeaderOptions(candidates);
  const establish = submit(
    ({ memberIds, ...typed }, key) =>
      establishTeamAction({ unitId, ...typed, memberIds: idsIn(memberIds) }, key),
    onDone,
  );
  const members = field("memberIds", "members-required");
  return (
    <form
      ref={focusFirstField}
      onSubmit={establish}
      noValidate
      className="bg-sunken max-w-[46rem] space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <TextField {...field("name", "name-required")} label={t("fields.name")} />
      <TextArea
        {...field("mandate", "mandate-required")}
        label={t("fields.mandate")}
        hint={t("fields.mandateHint")}
        readableBy={t("readers")}
        rows={2}
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField {...field("from", "date-required")} type="date" label={t("fields.from")} />
        <TextField {...field("to")} type="date" label={t("fields.to")} hint={t("fields.toHint")} />
      </div>
      <SelectField
        {...field("leaderId", "leader-required")}
        label={t("fields.leader")}
        hint={t("fields.leaderHint")}
        options={options}
      />
      <PeoplePicker
        id={members.id}
        error={members.error}
        label={t("fields.members")}
        people={candidates}
        chosen={chosen}
        onChange={choose}
      />
      {candidates.length >= 300 && <p className="text-ink-2 text-sm">{t("firstOnly")}</p>}
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}
