import { currentActor } from "@/lib/access/session";
import { ownCopy } from "@/lib/privacy/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) => ownCopy(await currentActor(), request);
