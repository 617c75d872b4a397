import { currentActor } from "@/lib/access/session";
import { sendTemplate } from "@/lib/exchange/endpoints";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  return sendTemplate(await currentActor(), (await params).kind, request);
}
