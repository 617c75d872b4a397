import { currentActor } from "@/lib/access/session";
import { goalReportFile } from "@/lib/goals/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request, { params }: { params: Promise<{ unitId: string }> }) =>
  goalReportFile(await currentActor(), (await params).unitId, request);
