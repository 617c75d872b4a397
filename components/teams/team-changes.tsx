"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import {
  addMembersAction,
  appointLeaderAction,
  describeTeamAction,
  endTeamAction,
  removeMemberAction,
} from "@/lib/teams/actions";
import type { Candidate } from "@/lib/teams/sheet";

import { PeoplePicker } from "./people-picker";
import { idsIn, useChosen } from "./use-chosen";
import { useLeaderOptions } from "./use-leader-options";

/** The team as it was read. */
export type TeamReference = { teamId: string; version: number };

type ChangeProps = { team: TeamReference; onDone: () => void };

const look = "bg-sunken max-w-[46rem] space-y-3 rounded-md p-3";

/** Gives a team another name or mandate. */
export function DescribeTeam({
  team,
  now,
  onDone,
}: ChangeProps & { now: { name: string; mandate: string } }) {
  const t = useTranslations("teams");
  const { field, submit, busy, kept, summary } = useMovingForm(
    now,
    useTranslations("teams.errors"),
    `team.describe:${team.teamId}`,
  );
  const save = submit((typed, key) => describeTeamAction({ ...team, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className={look}>
      <ErrorSummary {...summary} />
      <TextField {...field("name", "name-required")} label={t("fields.name")} />
      <TextArea
        {...field("mandate", "mandate-required")}
        label={t("fields.mandate")}
        hint={t("fields.mandateHint")}
        readableBy={t("readers")}
        rows={2}
      />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}

type SeatingProps = ChangeProps & { candidates: readonly Candidate[]; today: string };

/** Makes somebody the leader from a day on. */
export function AppointLeader({ team, candidates, today, onDone }: SeatingProps) {
  const t = useTranslations("teams");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { leaderId: "", from: today },
    useTranslations("teams.errors"),
    `team.appoint:${team.teamId}`,
  );
  const options = useLeaderOptions(candidates);
  const appoint = submit((typed, key) => appointLeaderAction({ ...team, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={appoint} noValidate className={look}>
      <ErrorSummary {...summary} />
      <SelectField
        {...field("leaderId", "leader-required")}
        label={t("fields.newLeader")}
        hint={t("appointHint")}
        options={options}
      />
      <TextField {...field("from", "date-required")} type="date" label={t("fields.from")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("appointSend")}
      </FormEnd>
    </form>
  );
}

/** Takes people into a team from a day on. */
export function AddMembers({ team, candidates, today, onDone }: SeatingProps) {
  const t = useTranslations("teams");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { memberIds: "", from: today },
    useTranslations("teams.errors"),
    `team.add:${team.teamId}`,
  );
  const { chosen, choose } = useChosen(form, "memberIds");
  const add = submit(
    ({ memberIds, from }, key) => addMembersAction({ ...team, memberIds: idsIn(memberIds), from }, key),
    onDone,
  );
  const members = field("memberIds", "members-required");
  return (
    <form ref={focusFirstField} onSubmit={add} noValidate className={look}>
      <ErrorSummary {...summary} />
      <PeoplePicker
        id={members.id}
        error={members.error}
        label={t("fields.members")}
        people={candidates}
        chosen={chosen}
        onChange={choose}
      />
      <TextField {...field("from", "date-required")} type="date" label={t("fields.from")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("addSend")}
      </FormEnd>
    </form>
  );
}

/** Ends a member's seat in a team. */
export function RemoveMember({
  team,
  seatId,
  today,
  onDone,
}: ChangeProps & { seatId: string; today: string }) {
  const t = useTranslations("teams");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { lastDay: today },
    useTranslations("teams.errors"),
    `team.remove:${seatId}`,
  );
  const remove = submit((typed, key) => removeMemberAction({ ...team, seatId, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={remove} noValidate className={look}>
      <ErrorSummary {...summary} />
      <TextField {...field("lastDay", "last-day-required")} type="date" label={t("fields.lastDay")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("removeSend")}
      </FormEnd>
    </form>
  );
}

/** Ends a team with all its seats. */
export function EndTeam({ team, today, onDone }: ChangeProps & { today: string }) {
  const t = useTranslations("teams");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { lastDay: today },
    useTranslations("teams.errors"),
    `team.end:${team.teamId}`,
  );
  const end = submit((typed, key) => endTeamAction({ ...team, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={end} noValidate className={look}>
      <ErrorSummary {...summary} />
      <TextField
        {...field("lastDay", "last-day-required")}
        type="date"
        label={t("fields.lastDay")}
        hint={t("endHint")}
      />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("endSend")}
      </FormEnd>
    </form>
  );
}
