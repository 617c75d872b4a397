import type { Actor } from "@/lib/access/actor";
import type { SealedForm, SealedState } from "@/lib/db/generated/enums";
import type { SealedContent } from "@/lib/documents/sealed";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { signEvaluation } from "@/lib/evaluation/commands/rate";

import { asOwner } from "./database";
import { anEvaluation, move, onDayOf, ratings } from "./evaluations";
import { aTeam } from "./world";

/** Signed and handed over on Monday 22 June 2026: 14 working days end on Friday 10 July. */
export const handedOver = "2026-06-22";

/** Ayu's evaluation, handed over by Budi, with what was issued of it; Dewi is above Budi. */
export async function aHandedOverEvaluation() {
  const team = await aTeam();
  const evaluationId = await anEvaluation(team);
  const [ayu, budi, dewi] = [team.ayu, team.budi, team.dewi].map(onDayOf(handedOver)) as [
    Actor,
    Actor,
    Actor,
  ];
  const at = async (actor: Actor) => move(actor, evaluationId);
  await signEvaluation(budi, { ...(await at(budi)), ...ratings, note: "Tetap jaga mutu" });
  await handOver(budi, await at(budi));
  return { ...team, ayu, budi, dewi, evaluationId, at };
}

type Row = {
  id: string;
  form: SealedForm;
  code: string;
  state: SealedState;
  supersededById: string | null;
  content: SealedContent;
  sha256: string | null;
};

/** Everything that was issued of an evaluation, in its order. */
export const issuedOf = async (evaluationId: string) =>
  (
    await asOwner().query<Row>(`SELECT * FROM "SealedDocument" WHERE "evaluationId" = $1 ORDER BY id`, [
      evaluationId,
    ])
  ).rows;

/** Form and state of everything that was issued: "d11 valid". */
export const standingOf = async (evaluationId: string) =>
  (await issuedOf(evaluationId)).map(({ form, state }) => `${form} ${state}`);
