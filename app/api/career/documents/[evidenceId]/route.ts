import { currentActor } from "@/lib/access/session";
import { findScan } from "@/lib/career/queries/scans";
import { download } from "@/lib/evidence/endpoints";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ evidenceId: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const file = await findScan(actor, (await params).evidenceId);
  return file ? download(file) : new Response(null, { status: 404 });
}
