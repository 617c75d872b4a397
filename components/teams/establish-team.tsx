"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import type { Candidate } from "@/lib/teams/sheet";

import { teamDraft, TeamForm } from "./team-form";

type EstablishTeamProps = { unitId: string; candidates: readonly Candidate[]; today: string };

/** Opens the form of a new work team. */
export function EstablishTeam(props: EstablishTeamProps) {
  const t = useTranslations("teams");
  const { open, show, close, opener } = useInPlace<"form">();
  if (open) return <TeamForm {...props} onDone={close} />;
  return (
    <>
      <Unsent name={teamDraft(props.unitId)} onContinue={() => show("form")} />
      <Button look="primary" {...opener("form")}>
        {t("establish")}
      </Button>
    </>
  );
}
