import { getLocale } from "next-intl/server";

import { currentActor } from "@/lib/access/session";
import { leadershipDocument } from "@/lib/documents/endpoints";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) =>
  leadershipDocument(await currentActor(), request, await getLocale());
