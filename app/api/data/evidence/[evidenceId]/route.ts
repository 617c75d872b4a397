import { z } from "zod";

import { currentActor } from "@/lib/access/session";
import { download } from "@/lib/evidence/endpoints";
import { findCorrectionFile } from "@/lib/privacy/queries/corrections";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ evidenceId: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const id = z.uuid().safeParse((await params).evidenceId);
  const file = id.success ? await findCorrectionFile(actor, id.data) : null;
  return file ? download(file) : new Response(null, { status: 404 });
}
