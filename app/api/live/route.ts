import { currentActor, currentSessionId } from "@/lib/access/session";
import { eventStream } from "@/lib/notifications/endpoints";

export const dynamic = "force-dynamic";

export async function GET(request: Request) {
  const [actor, sessionId] = await Promise.all([currentActor(), currentSessionId()]);
  if (!actor || !sessionId) return new Response(null, { status: 401 });
  return eventStream(sessionId, actor.personId, request.signal);
}
