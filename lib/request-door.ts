/** Whether a request may reach the framework at all; the wall for permissions stands behind it, in every command. */
export type DoorAnswer = { pass: true } | { pass: false; status: 400 | 403 | 411 | 413 | 415 };

type Knock = {
  method: string;
  header: (name: string) => string | null;
  /** Origins that this server is reached under. */
  origins: readonly string[];
};

/** The origins under which this server says it is reached. */
export const originsOf = ({ APP_ORIGINS, NEXTAUTH_URL }: Record<string, string | undefined>) =>
  (APP_ORIGINS ?? NEXTAUTH_URL ?? "").split(",").filter(Boolean);

const actionLimit = 900_000;
const actionId = /^[0-9a-f]{42}$/;
const actionBodies = [
  "text/plain",
  "multipart/form-data",
  "application/x-www-form-urlencoded",
  "application/json",
];

const no = (status: 400 | 403 | 411 | 413 | 415): DoorAnswer => ({ pass: false, status });

/**
 * Convenience for the protocol (OWASP ASVS 5.0 V3.5, quality.md §3.1): a write names its exact origin, its length and a
 * known kind of body; an action has a well-formed id.
 */
export function knock({ method, header, origins }: Knock): DoorAnswer {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return header("next-action") ? no(400) : { pass: true };
  if (!origins.includes(header("origin") ?? "")) return no(403);
  const action = header("next-action");
  if (action === null) return { pass: true };
  if (!actionId.test(action)) return no(400);
  return actionBody(header("content-length"), header("content-type") ?? "");
}

function actionBody(length: string | null, type: string): DoorAnswer {
  if (length === null || !/^\d+$/.test(length)) return no(411);
  if (Number(length) > actionLimit) return no(413);
  return actionBodies.some((known) => type.toLowerCase().startsWith(known)) ? { pass: true } : no(415);
}
