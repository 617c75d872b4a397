import type { Actor } from "@/lib/access/actor";
import { grantedFor } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** Units whose figures this person reads. */
export const reportedUnits = (actor: Actor): Prisma.UnitWhereInput => grantedFor(actor, "report:read");
