import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";

/** The office of the year is whoever keeps the cycles: it sees agencies by numbers and writes to those who keep their records. */
export const canKeepOffice = (actor: Actor) => holds(actor, "cycle:manage");
