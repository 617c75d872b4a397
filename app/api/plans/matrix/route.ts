import { currentActor } from "@/lib/access/session";
import { matrixDocument } from "@/lib/documents/endpoints";

export const dynamic = "force-dynamic";

export const GET = async () => matrixDocument(await currentActor());
