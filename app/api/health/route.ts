import { databaseAnswers } from "@/lib/access/queries";

export const dynamic = "force-dynamic";

/** For the load balancer and the launcher: 200 when app and database answer, 503 when the database does not. */
export async function GET() {
  const healthy = await databaseAnswers();
  return Response.json({ database: healthy ? "answers" : "silent" }, { status: healthy ? 200 : 503 });
}
