import { currentSessionId, takeUpPractice } from "@/lib/access/session";
import { comeToPractice } from "@/lib/practice/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) =>
  comeToPractice(request, { before: await currentSessionId(), takeUp: takeUpPractice }, new Date());
