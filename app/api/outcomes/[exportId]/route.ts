import { currentActor } from "@/lib/access/session";
import { exportFile } from "@/lib/outcomes/endpoints";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ exportId: string }> };

export const GET = async (request: Request, { params }: Context) =>
  exportFile(await currentActor(), (await params).exportId, request);
