import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { currentActor, enrollingActor } from "@/lib/access/session";
import { type Blocker, DomainError } from "@/lib/errors";
import { blockersOf } from "@/lib/refusals";
import { keyedHash } from "@/lib/secret";

/** What every action answers; it never throws to the browser. */
export type ActionResult<Data = void> =
  | { ok: true; data: Data }
  | {
      ok: false;
      blockers: readonly Blocker[];
      /** Catalogue keys of the messages, by field path. */
      fieldErrors?: Record<string, string[]>;
      /** What stands in the database now, after a stale version. */
      current?: unknown;
    };

type Options = {
  /** The name under which submissions are remembered; set where a person submits. */
  submits?: string;
  /** Whether it opens to whoever owes a second factor: it is there to set one up. */
  enrols?: boolean;
};

const submissionKey = z.uuid();

/**
 * The only door for writes from the browser: who are you, is this well formed, was it already done, then do it.
 * With `submits`, the form sends a key born when it opened; the same key is applied once and answered the same.
 */
export function defineAction<Schema extends z.ZodType, Data>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Data>,
  options: Options = {},
) {
  return async (input: z.input<Schema>, key?: string): Promise<ActionResult<Data>> => {
    try {
      const actor = await (options.enrols ? enrollingActor() : currentActor());
      if (!actor) return { ok: false, blockers: [{ code: await whyNobody() }] };
      const parsed = schema.safeParse(input);
      if (!parsed.success) return malformed(parsed.error);
      if (!options.submits) return { ok: true, data: await run(actor, parsed.data) };
      if (!submissionKey.safeParse(key).success) return { ok: false, blockers: [{ code: "malformed" }] };
      const submission = { key: key as string, action: options.submits, bodyHash: hashOf(parsed.data) };
      return { ok: true, data: await run({ ...actor, submission }, parsed.data) };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

const whyNobody = async () => ((await enrollingActor()) ? "access.factor-due" : "signed-out");

/**
 * Of what is sent, without the version it was seen at: sent again from a page read anew, it is still the same. Keyed, for
 * confidential words are sent here, too.
 */
function hashOf(body: unknown) {
  const content = JSON.stringify(body, (name, value) => (name === "version" ? undefined : value));
  return keyedHash(content);
}

function malformed(error: z.ZodError): ActionResult<never> {
  const fieldErrors: Record<string, string[]> = {};
  for (const { path, message } of error.issues) (fieldErrors[path.join(".")] ??= []).push(message);
  return { ok: false, blockers: [{ code: "malformed" }], fieldErrors };
}

/** Turns whatever went wrong into an answer; what nobody foresaw is logged once under a request id. */
export function refusalOf(error: unknown): ActionResult<never> {
  const blockers = blockersOf(error);
  return error instanceof DomainError
    ? { ok: false, blockers, current: error.current }
    : { ok: false, blockers };
}
