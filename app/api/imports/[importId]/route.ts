import { getFormatter, getTranslations } from "next-intl/server";

import { reasonsIn } from "@/components/ui/reason";
import { currentActor } from "@/lib/access/session";
import { sendFindings } from "@/lib/exchange/endpoints";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ importId: string }> }) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const [t, sentence, format] = await Promise.all([
    getTranslations("exchange.columns"),
    getTranslations("blockers"),
    getFormatter(),
  ]);
  return sendFindings(actor, (await params).importId, {
    head: (["row", "number", "name", "agency", "reason"] as const).map((column) => t(column)),
    reason: reasonsIn(sentence, format),
  });
}
