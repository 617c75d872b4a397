import { inForce, type IsoDate } from "@/lib/dates";
import type { TeamRole } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

type Span = { from: IsoDate; to: IsoDate | null };
type Seat = Span & { personId: string; role: TeamRole };

/** Who is to sit in a team from a day on, and what is known of them. */
export type Seating = {
  /** Who writes it down. */
  keeperId: string;
  team: Span;
  from: IsoDate;
  /** Who leads on that day. */
  leaderId: string | null;
  memberIds: readonly string[];
  /** Whom of these it is about now. */
  seated: readonly string[];
  /** Those of them who hold a position in the unit or below it on that day. */
  ofUnit: readonly string[];
  /** Everybody above who leads on that day or later, in the line of rating from then on. */
  aboveLeader: readonly string[];
};

const end = "9999-12-31";

/** Why a team cannot last so: it ends before it begins. */
export const spanBlockers = ({ from, to }: Span): Blocker[] =>
  to !== null && to < from ? [{ code: "team.ends-before-start" }] : [];

/** Why nothing changes in a team any more: it has ended. What is to come can still be changed. */
export const endedBlockers = ({ to }: Span, today: IsoDate): Blocker[] =>
  to !== null && to < today ? [{ code: "team.ended", date: to }] : [];

/**
 * Why people cannot sit in a team so. They are of the unit or the units below it (people of other units need their rater's
 * approval, L.II.A.5.f.10); the leader is no member; nobody becomes the leader of those who rate him, whose progress he
 * would see; and who keeps the team gives no seat to himself.
 */
export function seatingBlockers(seating: Seating): Blocker[] {
  const { keeperId, team, from, leaderId, memberIds, seated, ofUnit, aboveLeader } = seating;
  if (seated.includes(keeperId))
    return [{ code: keeperId === leaderId ? "team.leader-oneself" : "team.own-case" }];
  if (from < team.from || from > (team.to ?? end)) return [{ code: "team.outside-team" }];
  const blockers: Blocker[] = [];
  const strangers = seated.filter((personId) => !ofUnit.includes(personId));
  const members = strangers.filter((personId) => personId !== leaderId).length;
  if (strangers.length > members) blockers.push({ code: "team.leader-not-of-unit" });
  if (members > 0) blockers.push({ code: "team.not-of-unit", count: members });
  if (leaderId !== null && memberIds.includes(leaderId)) blockers.push({ code: "team.leader-is-member" });
  if (memberIds.some((personId) => aboveLeader.includes(personId)))
    blockers.push({ code: "team.member-above-leader" });
  return blockers;
}

/** Why people cannot get a seat from a day on: some have one already, then or later. */
export function takenBlockers(
  seats: readonly Seat[],
  personIds: readonly string[],
  from: IsoDate,
): Blocker[] {
  const taken = new Set(seats.filter(({ to }) => (to ?? end) >= from).map(({ personId }) => personId));
  const count = personIds.filter((personId) => taken.has(personId)).length;
  return count > 0 ? [{ code: "team.already-seated", count }] : [];
}

/**
 * Why somebody does not become the leader from a day on. Leaders follow each other: the new one begins after the last on
 * record began, so that what an earlier one did stays his.
 */
export function successionBlockers(seats: readonly Seat[], leaderId: string, from: IsoDate): Blocker[] {
  const leaders = seats.filter(({ role }) => role === "leader");
  const latest = leaders.reduce((last, seat) => (seat.from > last ? seat.from : last), "");
  if (from <= latest) return [{ code: "team.leader-too-early", date: latest }];
  if (inForce(leaders, from)?.personId === leaderId) return [{ code: "team.leader-already" }];
  // A member becomes the leader the day after the member's seat ends; a seat that only begins then is none to end.
  const later = seats.filter((seat) => seat.personId === leaderId && seat.from >= from);
  return later.length > 0 ? [{ code: "team.already-seated", count: later.length }] : [];
}

/** Why a seat, or a team, does not end on a day: it begins later, it ends sooner, or there are seats that begin later. */
export function endingBlockers(span: Span, seats: readonly Span[], lastDay: IsoDate): Blocker[] {
  if (lastDay < span.from) return [{ code: "team.ends-before-start" }];
  if (span.to !== null && lastDay > span.to) return [{ code: "team.ends-sooner", date: span.to }];
  const later = seats.filter(({ from }) => from > lastDay).map(({ from }) => from);
  return later.length > 0 ? [{ code: "team.seat-after-end", date: later.sort().at(-1) ?? "" }] : [];
}
