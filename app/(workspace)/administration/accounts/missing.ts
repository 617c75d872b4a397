import { notFound } from "next/navigation";

import { nullIfRefused } from "@/lib/errors";

/** A page of accounts for whom its command knows nothing: there is no such page. */
export function missing(error: unknown): never {
  nullIfRefused(error);
  notFound();
}
