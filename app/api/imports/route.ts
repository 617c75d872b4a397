import { currentActor } from "@/lib/access/session";
import { receiveImport } from "@/lib/exchange/endpoints";
import { knock, originsOf } from "@/lib/request-door";

export const dynamic = "force-dynamic";

/** Stands outside the proxy, which would buffer the file; so it asks at the same door itself. */
export async function POST(request: Request) {
  const header = (name: string) => request.headers.get(name);
  const answer = knock({ method: request.method, header, origins: originsOf(process.env) });
  if (!answer.pass) return new Response(null, { status: answer.status });
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false, blockers: [{ code: "signed-out" }] }, { status: 401 });
  return receiveImport(actor, request);
}
