import { currentActor } from "@/lib/access/session";
import { upload } from "@/lib/evidence/endpoints";

export const dynamic = "force-dynamic";

export const POST = async (request: Request) => upload(await currentActor(), request);
