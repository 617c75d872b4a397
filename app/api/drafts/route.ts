import { currentActor } from "@/lib/access/session";
import { deleteDraft, putDraft, readDrafts } from "@/lib/drafts/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) => readDrafts(await currentActor(), request);
export const PUT = async (request: Request) => putDraft(await currentActor(), request);
export const DELETE = async (request: Request) => deleteDraft(await currentActor(), request);
