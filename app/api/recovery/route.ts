import { after } from "next/server";

import { hearRecovery } from "@/lib/accounts/endpoints";

export const dynamic = "force-dynamic";

export const POST = (request: Request) => hearRecovery(request, after);
