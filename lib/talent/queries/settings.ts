import "server-only";

import type { Actor } from "@/lib/access/actor";
import { atOnce, reading, type Transaction } from "@/lib/db/doors";

import { canKeepRecords, canReadTalent, canSetTalent } from "../policy";
import { type Settings, unset } from "../settings";

/** What holds now; off with the figures to begin with while nothing was set. */
export async function settingsIn(tx: Transaction): Promise<Settings> {
  const row = await tx.talentSettings.findUnique({ where: { id: 1 }, omit: { id: true } });
  return row ?? unset;
}

/** The settings for whoever sets them; null for everybody else. */
export async function findSettings(actor: Actor) {
  return canSetTalent(actor) ? reading(actor, settingsIn) : null;
}

/** Which pages of talent management there are for the actor: none of them while the government has not switched it on. */
export async function talentPages(actor: Actor) {
  const { enabled, indexEnabled } = await atOnce(settingsIn);
  return {
    own: enabled || indexEnabled,
    grid: enabled && canReadTalent(actor),
    records: canKeepRecords(actor) && (indexEnabled || (enabled && canReadTalent(actor))),
  };
}
