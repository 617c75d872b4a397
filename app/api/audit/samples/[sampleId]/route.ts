import { currentActor } from "@/lib/access/session";
import { sampleBundle } from "@/lib/oversight/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (_: Request, { params }: { params: Promise<{ sampleId: string }> }) =>
  sampleBundle(await currentActor(), (await params).sampleId);
