import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { Beside } from "@/components/evaluation/beside";
import { EvaluationSteps } from "@/components/evaluation/evaluation-steps";
import { JustSigned } from "@/components/evaluation/just-signed";
import { LaterClosing } from "@/components/evaluation/later-closing";
import { OwnStep } from "@/components/evaluation/own-step";
import { RatingSide } from "@/components/evaluation/rating/rating-side";
import { Seen } from "@/components/evaluation/rating/seen";
import { TurnBar } from "@/components/evaluation/rating/turn-bar";
import { ReadingSide } from "@/components/evaluation/reading-side";
import { SheetHeader } from "@/components/evaluation/sheet-header";
import { StandsAt } from "@/components/shell/stands-at";
import { keysCookie } from "@/components/tasks/keys-cookie";
import { requireActor } from "@/lib/access/session";
import { findIssued } from "@/lib/documents/queries/sealed";
import { findSigned } from "@/lib/evaluation/queries/just-signed";
import { readEvaluation } from "@/lib/evaluation/queries/read";
import { ownStepOf } from "@/lib/evaluation/steps";
import { findFollowUp } from "@/lib/guidance/queries/follow-up";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("title"),
});

type EvaluationPageProps = { params: Promise<{ evaluationId: string }>; searchParams: SearchParameters };

export default async function EvaluationPage({ params, searchParams }: EvaluationPageProps) {
  const actor = await requireActor();
  const [{ evaluationId }, { why, signed }] = await Promise.all([params, searchParams]);
  if (!z.uuid().safeParse(evaluationId).success) notFound();
  const sheet = (await readEvaluation(actor, evaluationId)) ?? notFound();
  const [jar, documents, followUp, justSigned] = await Promise.all([
    cookies(),
    findIssued(actor, evaluationId),
    findFollowUp(actor, evaluationId),
    findSigned(actor, signed),
  ]);
  const decides = sheet.may.rate || sheet.may.rateInPlace;
  const name = sheet.person.name;

  return (
    <>
      <SheetHeader sheet={sheet} />
      {!sheet.mine && <StandsAt href="/evaluations/team" />}
      {justSigned && <JustSigned {...justSigned} here={justSigned.id === sheet.id} />}
      {sheet.turn ? <TurnBar turn={sheet.turn} /> : <EvaluationSteps {...sheet} />}
      <LaterClosing period={sheet.period} extension={sheet.extension} name={name} />
      <OwnStep
        turn={ownStepOf(actor, sheet)}
        today={actor.today}
        {...{
          name,
          rater: sheet.rater.name,
          signer: sheet.signedBy?.name ?? sheet.rater.name,
          decideBy: sheet.dues.decideBy,
        }}
      />
      {decides && <RatingSide key={sheet.id} sheet={sheet} keys={jar.get(keysCookie)?.value !== "off"} />}
      {sheet.may.rate && sheet.predicate && (
        <Seen evaluation={{ evaluationId: sheet.id, version: sheet.version }} />
      )}
      {!decides && (
        <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_23rem]">
          <ReadingSide sheet={sheet} followUp={followUp} why={why !== undefined} today={actor.today} />
          <Beside sheet={sheet} documents={documents} followUp={followUp} today={actor.today} />
        </div>
      )}
    </>
  );
}
