import { getTranslations } from "next-intl/server";

import { blockerKey } from "@/components/ui/blockers";
import { currentActor } from "@/lib/access/session";
import { sendFindings } from "@/lib/exchange/endpoints";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ importId: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const [t, sentence] = await Promise.all([getTranslations("exchange.columns"), getTranslations("blockers")]);
  return sendFindings(actor, (await params).importId, {
    head: (["row", "number", "name", "agency", "reason"] as const).map((column) => t(column)),
    reason: ({ code, ...facts }) => sentence(blockerKey(code) as "general.stale", facts as never),
  });
}
