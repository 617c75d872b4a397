import { currentActor } from "@/lib/access/session";
import { goToPractice } from "@/lib/practice/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (_: Request, { params }: { params: Promise<{ role: string }> }) =>
  goToPractice(await currentActor(), (await params).role, new Date());
