import { currentActor } from "@/lib/access/session";
import { competencyDocument } from "@/lib/documents/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (_: Request, { params }: { params: Promise<{ personId: string }> }) =>
  competencyDocument(await currentActor(), (await params).personId);
