import { currentActor } from "@/lib/access/session";
import { skpDocument } from "@/lib/documents/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (_: Request, { params }: { params: Promise<unknown> }) =>
  skpDocument(await currentActor(), await params);
