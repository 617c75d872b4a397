import { currentActor } from "@/lib/access/session";
import { needsFile } from "@/lib/development/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) => needsFile(await currentActor(), request);
