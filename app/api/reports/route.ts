import { currentActor } from "@/lib/access/session";
import { accountabilityFile } from "@/lib/reporting/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) => accountabilityFile(await currentActor(), request);
