import { currentActor } from "@/lib/access/session";
import { allowanceWorkbook } from "@/lib/outcomes/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) => allowanceWorkbook(await currentActor(), request);
