import { unitBeside } from "@/lib/decisions/owners";
import type { Owner } from "@/lib/decisions/sheet";

/** Each of these once, by position and unit; with the name where no shared screen shows it (R5). */
export function ownerOptions(owners: readonly Owner[], { isShared = false } = {}) {
  const once = [...new Map(owners.map((owner) => [owner.id, owner])).values()];
  return once.map(({ id, name, title, unit }) => ({
    id,
    label: [title, unitBeside(title, unit), isShared ? null : name].filter(Boolean).join(" · "),
  }));
}
