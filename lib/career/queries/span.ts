import "server-only";

import type { Actor } from "@/lib/access/actor";

/** Years that a dossier goes back, the running one with them. [I] */
const years = 5;

export const yearOf = ({ today }: Pick<Actor, "today">) => Number(today.slice(0, 4));

/** The first year of a dossier of the actor's day. */
export const firstYearOf = (actor: Pick<Actor, "today">) => yearOf(actor) - years + 1;
