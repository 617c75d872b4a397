import { currentActor } from "@/lib/access/session";
import { accountabilityWorkbook } from "@/lib/reporting/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) => accountabilityWorkbook(await currentActor(), request);
