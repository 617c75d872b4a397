import { currentActor } from "@/lib/access/session";
import { sealedDocument } from "@/lib/documents/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (_: Request, { params }: { params: Promise<{ documentId: string }> }) =>
  sealedDocument(await currentActor(), (await params).documentId);
