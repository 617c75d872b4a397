import { currentActor } from "@/lib/access/session";
import { dossierDocument } from "@/lib/documents/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (_: Request, { params }: { params: Promise<{ personId: string }> }) =>
  dossierDocument(await currentActor(), (await params).personId);
