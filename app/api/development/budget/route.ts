import { currentActor } from "@/lib/access/session";
import { budgetFile } from "@/lib/development/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) => budgetFile(await currentActor(), request);
