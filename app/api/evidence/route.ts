import { currentActor } from "@/lib/access/session";
import { ownFiles, upload } from "@/lib/evidence/endpoints";

export const dynamic = "force-dynamic";

export const GET = async () => ownFiles(await currentActor());

export const POST = async (request: Request) => upload(await currentActor(), request);
