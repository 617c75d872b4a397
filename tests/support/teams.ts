import type { Actor } from "@/lib/access/actor";
import { findTeams } from "@/lib/teams/queries";
import { establishTeam } from "@/lib/teams/commands";

import { type Agency, anAgency, aPerson, supervises, today } from "./world";

/** What the form would send for a team of the unit. */
export const teamOf = (
  { unitId }: Agency,
  leader: Actor,
  members: readonly Actor[],
  changes: object = {},
) => ({
  ...{ unitId, name: "Tim Perizinan", mandate: "Izin selesai dalam tiga hari", from: today, to: null },
  ...{ leaderId: leader.personId, memberIds: members.map(({ personId }) => personId) },
  ...changes,
});

/** Budi heads a unit and rates Ayu, Eko and Fajar; Dewi rates Budi; Citra is of another agency. */
export async function aUnit() {
  const [agency, elsewhere] = [await anAgency(), await anAgency()];
  const budi = await aPerson(agency, "Budi", { isHead: true, title: "Kepala Bidang", kind: "administrator" });
  const [ayu, eko, fajar, dewi] = [
    await aPerson(agency, "Ayu"),
    await aPerson(agency, "Eko"),
    await aPerson(agency, "Fajar"),
    await aPerson(agency, "Dewi"),
  ];
  const citra = await aPerson(elsewhere, "Citra");
  await supervises(budi, [ayu, eko, fajar]);
  await supervises(dewi, [budi]);
  return { agency, elsewhere, budi, ayu, eko, fajar, dewi, citra };
}

/** The same with a team that Eko leads and Ayu belongs to. */
export async function aWorkTeam(changes: object = {}) {
  const unit = await aUnit();
  const { agency, budi, eko, ayu } = unit;
  const teamId = await establishTeam(budi, teamOf(agency, eko, [ayu], changes));
  return { ...unit, teamId };
}

/** The team as its keeper sees it now. */
export async function teamSeen(keeper: Actor, teamId: string) {
  const team = (await findTeams(keeper, null)).teams.find(({ id }) => id === teamId);
  if (!team) throw new Error("the team is out of sight");
  return team;
}

/** What a form would name of the team now. */
export const teamReference = async (keeper: Actor, teamId: string) => ({
  teamId,
  version: (await teamSeen(keeper, teamId)).version,
});
