import { getLocale } from "next-intl/server";

import { currentActor } from "@/lib/access/session";
import { leadershipDocument } from "@/lib/documents/endpoints";
import { languageOf } from "@/lib/i18n/locales";

export const dynamic = "force-dynamic";

export const GET = async (request: Request) =>
  leadershipDocument(await currentActor(), request, languageOf(await getLocale()));
