import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { refuse, refuseBecause, refuseUnless } from "@/lib/errors";

import { canSetTalent } from "../policy";
import type { setTalentSchema } from "../schema";
import { settingBlockers } from "../settings";

type Input = z.output<typeof setTalentSchema>;

/**
 * Switches talent management and the IP ASN on or off, and says by which figures. Nobody's record is lost by switching off.
 * @throws DomainError `not-found` for anybody but the keeper of cycles, `talent.performance-order`, `talent.potential-order`, `stale`.
 */
export const setTalent = (actor: Actor, { version, ...settings }: Input) =>
  writing(actor, async (tx) => {
    refuseUnless(canSetTalent(actor));
    refuseBecause(settingBlockers(settings));
    await (version === 0 ? setFirst(tx, settings) : setAnew(tx, version, settings));
    await recordEvent(tx, actor, {
      ...{ name: "talent.settings-set", subjectId: actor.personId, agencyId: null },
      details: { ...settings, enabled: yes(settings.enabled), indexEnabled: yes(settings.indexEnabled) },
    });
  });

const yes = (on: boolean) => (on ? "on" : "off");

async function setFirst(tx: Transaction, settings: Omit<Input, "version">) {
  const { count } = await tx.talentSettings.createMany({
    data: [{ id: 1, ...settings }],
    skipDuplicates: true,
  });
  if (count === 0) refuse("stale");
}

async function setAnew(tx: Transaction, version: number, settings: Omit<Input, "version">) {
  const { count } = await tx.talentSettings.updateMany({
    where: { id: 1, version },
    data: { ...settings, version: { increment: 1 } },
  });
  if (count === 0) refuse("stale");
}
