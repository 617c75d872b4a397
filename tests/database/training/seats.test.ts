import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { unattended } from "@/lib/db/doors";
import { freeSeatsLeft } from "@/lib/training/commands/free-left";
import { cancelEvent, saveEvent } from "@/lib/training/commands/events";
import { approveNominations, refuseNomination, withdrawNomination } from "@/lib/training/commands/decide";
import { askSeat, nominate, proposeAsked } from "@/lib/training/commands/nominate";
import { recordTraining } from "@/lib/training/commands/record-training";
import { retireCourse, saveCourse, setCeiling } from "@/lib/training/commands/courses";
import { findCatalogue } from "@/lib/training/queries/catalogue";
import { findKeptEvent, findKeptTrainings } from "@/lib/training/queries/kept";
import { ownNominations, ownTrainings } from "@/lib/training/queries/own";
import { findTeamTrainings } from "@/lib/training/queries/team";
import { findTasks } from "@/lib/tasks/queries";

import { aRequirement, assesses } from "../../support/competencies";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import { onDayOf } from "../../support/evaluations";
import { moves } from "../../support/movements";
import { insertRows } from "../../support/rows";
import {
  aCourse,
  anEvent,
  anOffer,
  approves,
  builds,
  eventNow,
  nominationsOf,
  proposes,
  standing,
} from "../../support/trainings";
import { aPerson, eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

const reference = async (eventId: string, { personId }: Actor) => {
  const { id = "", version = -1 } =
    (await nominationsOf(eventId)).find((one) => one.personId === personId) ?? {};
  return { nominationId: id, version };
};

describe("a seat at a training", () => {
  it("is asked for, proposed by the supervisor and approved; each tells whoever goes on", async () => {
    const { ayu, budi, dewi, citra, hana, eventId } = await anOffer();
    expect(await findCatalogue(ayu, null)).toMatchObject([
      { events: [{ id: eventId, own: null, askable: true, free: 1 }] },
    ]);
    await askSeat(ayu, { eventId, reason: "Melayani loket" });
    expect(await newsFor(budi)).toEqual(["training.asked"]);
    expect((await findTasks(budi)).training).toMatchObject({ asked: 1, proposed: 0 });
    expect((await findTeamTrainings(budi)).asked).toMatchObject([
      { person: { name: "Ayu" }, reason: "Melayani loket" },
    ]);
    for (const other of [dewi, citra]) expect((await findTeamTrainings(other)).asked).toEqual([]);
    const asked = await reference(eventId, ayu);
    for (const other of [ayu, dewi, citra, hana])
      await expect(proposeAsked(other, asked)).rejects.toBeRefused("not-found");
    await proposeAsked(budi, asked);
    await expect(proposeAsked(budi, { ...asked, version: 1 })).rejects.toBeRefused("training.not-asked");
    expect((await findTasks(hana)).training).toMatchObject({ proposed: 1 });
    expect((await findKeptTrainings(hana))?.proposals).toMatchObject([
      { event: { id: eventId, free: 1 }, proposals: [{ person: { name: "Ayu" }, proposedBy: "Budi" }] },
    ]);
    const proposed = await reference(eventId, ayu);
    for (const other of [ayu, budi, dewi, citra])
      await expect(approveNominations(other, { nominations: [proposed] })).rejects.toBeRefused("not-found");
    expect(await approveNominations(hana, { nominations: [proposed] })).toEqual({ approved: 1, waiting: 0 });
    expect(await ownNominations(ayu)).toMatchObject([
      { status: "approved", proposedBy: "Budi", mayWithdraw: true },
    ]);
    expect(await newsFor(ayu)).toEqual(["training.proposed", "training.approved"]);
    expect(await eventsOf(proposed.nominationId)).toEqual([
      ...["training.asked", "training.proposed", "training.approved"],
    ]);
    expect((await findKeptEvent(hana, eventId))?.nominations).toMatchObject([{ status: "approved" }]);
    expect(await findKeptEvent(budi, eventId)).toBeNull();
    expect(await findKeptTrainings(budi)).toBeNull();
  });

  it("is given in the order of approval; who finds none waits, and moves up as soon as one is free", async () => {
    const offer = await anOffer({ members: 4, seats: 2 });
    const { people, budi, eventId } = offer;
    await approves(offer, people);
    expect(await standing(eventId, people)).toEqual(["approved", "approved", "waiting", "waiting"]);
    const [first, , third, fourth] = people as [Actor, Actor, Actor, Actor];
    expect((await ownNominations(third))[0]).toMatchObject({ place: 1 });
    expect((await ownNominations(fourth))[0]).toMatchObject({ place: 2 });
    const offered = (await findCatalogue(fourth, null)).flatMap(({ events }) => events);
    expect(offered.find(({ id }) => id === eventId)).toMatchObject({ free: 0, waiting: 2, inLine: 2 });
    await withdrawNomination(first, await reference(eventId, first));
    expect(await standing(eventId, people)).toEqual(["withdrawn", "approved", "approved", "waiting"]);
    expect(await newsFor(third)).toContain("training.seat-freed");
    expect(await newsFor(fourth)).not.toContain("training.seat-freed");
    expect(await newsFor(budi)).toContain("training.withdrawn");
    expect((await ownNominations(fourth))[0]).toMatchObject({ place: 1 });
  });

  it("is decided on beside what the nominee lacks and the hours of the year, as today's position asks", async () => {
    const offer = await anOffer({ members: 3, seats: 3 });
    const { ayu, budi, hana, people, courseId, eventId } = offer;
    await builds(courseId, await aRequirement([ayu], 4));
    const [, second, third] = people as [Actor, Actor, Actor];
    const other = await aRequirement([second], 3);
    await assesses(budi, second, other, { level: 1 });
    await proposes(offer, people);
    const nominees = async () =>
      Object.fromEntries(
        ((await findKeptTrainings(hana))?.proposals[0]?.proposals ?? []).map(({ person, gap, hours }) => [
          person.id,
          { gap, hours },
        ]),
      );
    expect(await nominees()).toEqual({
      [ayu.personId]: { gap: { state: "unassessed" }, hours: 0 },
      [second.personId]: { gap: null, hours: 0 },
      [third.personId]: { gap: null, hours: 0 },
    });
    await builds(courseId, other);
    await recordTraining(second, {
      ...{ title: "Arsip", provider: "ANRI", form: "course", international: false, quantity: 7.5 },
      ...{ startedOn: "2026-05-04", endedOn: "2026-05-04" },
    });
    expect(await nominees()).toMatchObject({
      [second.personId]: { gap: { state: "gap", missing: 2 }, hours: 7.5 },
    });
    expect((await findKeptEvent(hana, eventId))?.nominations.map(({ hours }) => hours).sort()).toEqual([
      0, 0, 7.5,
    ]);
  });

  it("goes to those who wait when there are more seats, and never below those that are given", async () => {
    const offer = await anOffer({ members: 3, seats: 1 });
    const { people, hana, courseId, eventId } = offer;
    await approves(offer, people);
    const { version } = await eventNow(eventId);
    await saveEvent(hana, anEvent(courseId, { eventId, version, seats: 2 }));
    expect(await standing(eventId, people)).toEqual(["approved", "approved", "waiting"]);
    await expect(
      saveEvent(hana, anEvent(courseId, { eventId, version: version + 1, seats: 1 })),
    ).rejects.toBeRefused("training.seats-given");
    expect(await newsFor(people[2] as Actor)).toContain("training.event-changed");
  });

  it("is not given to themselves by who keeps trainings and waits, however it comes free", async () => {
    const offer = await anOffer({ members: 3, seats: 1 });
    const { people, hana, courseId, eventId } = offer;
    await approves(offer, people);
    const [first, second] = people as [Actor, Actor];
    const keeper = { ...second, grants: hana.grants };
    const { version } = await eventNow(eventId);
    await expect(saveEvent(keeper, anEvent(courseId, { eventId, version, seats: 2 }))).rejects.toBeRefused(
      "training.own-case",
    );
    await expect(withdrawNomination(keeper, await reference(eventId, first))).rejects.toBeRefused(
      "training.own-case",
    );
    expect(await standing(eventId, people)).toEqual(["approved", "waiting", "waiting"]);
  });

  it("is given back without anybody waiting, and can be asked for again", async () => {
    const offer = await anOffer();
    const { ayu, budi, eventId } = offer;
    await approves(offer, [ayu]);
    await withdrawNomination(budi, await reference(eventId, ayu));
    expect(await standing(eventId, [ayu])).toEqual(["withdrawn"]);
    await askSeat(ayu, { eventId, reason: "" });
    expect(await standing(eventId, [ayu])).toEqual(["asked"]);
    expect(await nominationsOf(eventId)).toHaveLength(1);
  });

  it("is refused by the supervisor or by who keeps trainings, with the reason; the supervisor may still propose", async () => {
    const { ayu, budi, hana, eventId } = await anOffer();
    await askSeat(ayu, { eventId, reason: "" });
    const asked = await reference(eventId, ayu);
    await expect(refuseNomination(hana, { ...asked, note: "x" })).rejects.toBeRefused("not-found");
    await refuseNomination(budi, { ...asked, note: "Giliran berikutnya" });
    expect(await ownNominations(ayu)).toMatchObject([{ status: "refused", note: "Giliran berikutnya" }]);
    await expect(askSeat(ayu, { eventId, reason: "" })).rejects.toBeRefused("training.refused-already");
    await nominate(budi, { eventId, personIds: [ayu.personId], reason: "" });
    const proposed = await reference(eventId, ayu);
    await expect(refuseNomination(budi, { ...proposed, note: "x" })).rejects.toBeRefused("not-found");
    await refuseNomination(hana, { ...proposed, note: "Bukan sasaran" });
    expect(await newsFor(budi)).toContain("training.refused");
    await expect(
      refuseNomination(hana, { ...(await reference(eventId, ayu)), note: "x" }),
    ).rejects.toBeRefused("training.not-proposed");
  });

  it("follows from a line of the approved development plan, once", async () => {
    const { ayu, budi, courseId, eventId, agency } = await anOffer();
    const [planId, itemId] = [randomUUID(), randomUUID()];
    await insertRows(asOwner(), "DevelopmentPlan", [
      {
        id: planId,
        personId: ayu.personId,
        year: 2026,
        ...{ agencyId: agency.agencyId, unitId: agency.unitId },
      },
    ]);
    await insertRows(asOwner(), "DevelopmentItem", [
      {
        ...{ id: itemId, planId, goal: "Melayani ramah", form: "course", courseId, hours: 8, place: 1 },
        ...{ startsOn: "2026-07-01", endsOn: "2026-12-31", cost: 500_000, reason: "own" },
      },
    ]);
    const propose = { eventId, personIds: [ayu.personId], reason: "", itemId };
    expect((await findTeamTrainings(budi)).lines).toEqual([]);
    await expect(nominate(budi, propose)).rejects.toBeRefused("not-found");
    await asOwner().query(
      `UPDATE "DevelopmentPlan" SET status = 'submitted', "submittedAt" = '2026-02-01' WHERE id = $1`,
      [planId],
    );
    await asOwner().query(
      `UPDATE "DevelopmentPlan" SET status = 'approved', "decidedById" = $2, "decidedAt" = '2026-02-02' WHERE id = $1`,
      [planId, budi.personId],
    );
    expect((await findTeamTrainings(budi)).lines).toMatchObject([
      { id: itemId, hours: 8, events: [{ id: eventId }] },
    ]);
    expect((await ownTrainings(ayu, 2026)).balance).toMatchObject({
      planned: 8,
      booked: 0,
      state: "short",
      missing: 12,
    });
    await nominate(budi, propose);
    expect((await findTeamTrainings(budi)).lines).toEqual([]);
    const other = await saveEvent(granted(budi, "regional_hr", ""), anEvent(courseId));
    await expect(nominate(budi, { ...propose, eventId: other })).rejects.toBeRefused(
      "training.line-nominated",
    );
    const { version } = await eventNow(eventId);
    await cancelEvent(granted(budi, "regional_hr", ""), { eventId, version, reason: "Pemateri berhalangan" });
    expect((await findTeamTrainings(budi)).lines).toMatchObject([{ id: itemId, events: [{ id: other }] }]);
    expect((await ownTrainings(ayu, 2026)).balance).toMatchObject({ planned: 8, booked: 0 });
    await asOwner().query(
      `INSERT INTO "DevelopmentDecision" (id, "itemId", kind, reason, "decidedById", "decidedAt")
       VALUES ($1, $2, 'refused', 'Pagu habis', $3, '2026-06-01')`,
      [randomUUID(), itemId, budi.personId],
    );
    expect((await findTeamTrainings(budi)).lines).toEqual([]);
    expect((await ownTrainings(ayu, 2026)).balance).toMatchObject({ planned: 0 });
    await expect(nominate(budi, { ...propose, eventId: other })).rejects.toBeRefused(
      "training.line-not-carried",
    );
  });

  it("counts as booked in the balance of the year", async () => {
    const offer = await anOffer({ quantity: 20 });
    const { ayu } = offer;
    expect((await ownTrainings(ayu, 2026)).balance).toMatchObject({ state: "short", missing: 20 });
    await approves(offer, [ayu]);
    expect((await ownTrainings(ayu, 2026)).balance).toMatchObject({
      state: "booked",
      booked: 20,
      expected: 20,
    });
  });
});

describe("nobody gets a seat", () => {
  it("at an event that is called off: all are told why", async () => {
    const offer = await anOffer({ members: 2, seats: 1 });
    const { people, hana, budi, eventId } = offer;
    await approves(offer, people);
    const { version } = await eventNow(eventId);
    await expect(cancelEvent(budi, { eventId, version, reason: "x" })).rejects.toBeRefused("not-found");
    await expect(cancelEvent(hana, { eventId, version: version + 1, reason: "x" })).rejects.toBeRefused(
      "stale",
    );
    await cancelEvent(hana, { eventId, version, reason: "Pemateri berhalangan" });
    for (const person of people) expect(await newsFor(person)).toContain("training.event-cancelled");
    expect(await ownNominations(people[0] as Actor)).toMatchObject([
      { event: { status: "cancelled", note: "Pemateri berhalangan" }, mayWithdraw: false },
    ]);
    await expect(cancelEvent(hana, { eventId, version: version + 1, reason: "x" })).rejects.toBeRefused(
      "training.event-cancelled",
    );
    const eka = people[0] as Actor;
    await expect(withdrawNomination(eka, await reference(eventId, eka))).rejects.toBeRefused(
      "training.event-cancelled",
    );
  });

  it("after the last day of nominations, beside a nomination, without a position, or of another's team", async () => {
    const { ayu, budi, citra, dewi, hana, eventId, courseId } = await anOffer();
    await expect(askSeat(onDayOf("2026-07-01")(ayu), { eventId, reason: "" })).rejects.toBeRefused(
      "training.nominations-closed",
    );
    await askSeat(ayu, { eventId, reason: "" });
    await expect(askSeat(ayu, { eventId, reason: "" })).rejects.toBeRefused("training.nominated-already");
    const team = { eventId, reason: "" };
    await expect(nominate(budi, { ...team, personIds: [ayu.personId] })).rejects.toBeRefused(
      "training.nominated-already",
    );
    for (const personIds of [[citra.personId], [budi.personId], [ayu.personId, citra.personId]])
      await expect(nominate(budi, { ...team, personIds })).rejects.toBeRefused("not-found");
    await expect(nominate(dewi, { ...team, personIds: [ayu.personId] })).rejects.toBeRefused("not-found");
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-01-31' WHERE "personId" = $1`, [
      dewi.personId,
    ]);
    await expect(askSeat(dewi, team)).rejects.toBeRefused("training.no-position");
    await expect(askSeat(ayu, { eventId: courseId, reason: "" })).rejects.toBeRefused("not-found");
    await expect(
      approveNominations(hana, { nominations: [{ nominationId: randomUUID(), version: 0 }] }),
    ).rejects.toBeRefused("not-found");
  });

  it("once it has begun, twice, stale, or by oneself", async () => {
    const offer = await anOffer({ members: 2, seats: 2 });
    const { people, hana, budi, eventId, agency } = offer;
    const [one, two] = await proposes(offer, people);
    const first = { nominations: [one ?? { nominationId: "", version: 0 }] };
    await expect(approveNominations(onDayOf("2026-07-06")(hana), first)).rejects.toBeRefused(
      "training.event-begun",
    );
    await expect(
      approveNominations(hana, { nominations: [{ nominationId: one?.nominationId ?? "", version: 7 }] }),
    ).rejects.toBeRefused("stale");
    await approveNominations(hana, first);
    await expect(
      approveNominations(hana, { nominations: [{ nominationId: one?.nominationId ?? "", version: 1 }] }),
    ).rejects.toBeRefused("training.not-proposed");
    const begun = onDayOf("2026-07-06")(people[0] as Actor);
    await expect(withdrawNomination(begun, await reference(eventId, begun))).rejects.toBeRefused(
      "training.event-begun",
    );
    await withdrawNomination(people[0] as Actor, await reference(eventId, people[0] as Actor));
    await expect(
      withdrawNomination(people[0] as Actor, await reference(eventId, people[0] as Actor)),
    ).rejects.toBeRefused("training.nothing-to-give-back");
    const self = granted(people[1] as Actor, "regional_hr", agency.path);
    const own = { nominations: [two ?? { nominationId: "", version: 0 }] };
    const colleague = granted(people[0] as Actor, "regional_hr", agency.path);
    const waiting = await Promise.all([self, colleague].map(findTasks));
    expect(waiting.map(({ training }) => training.proposed)).toEqual([0, 1]);
    await expect(approveNominations(self, own)).rejects.toBeRefused("training.own-case");
    await expect(refuseNomination(self, { ...own.nominations[0]!, note: "x" })).rejects.toBeRefused(
      "training.own-case",
    );
    const elsewhere = granted(budi, "regional_hr", "elsewhere.");
    await expect(approveNominations(elsewhere, own)).rejects.toBeRefused("not-found");
  });
});

describe("whoever leaves the service", () => {
  const leaves = async ({ agency }: Awaited<ReturnType<typeof anOffer>>, person: Actor) => {
    const keeper = granted(await aPerson(agency, "Fitri"), "agency_admin", agency.path);
    await moves(keeper, person, "retirement", "2026-06-05");
  };
  const later = onDayOf("2026-06-05");
  const freedOn = (today: string) =>
    unattended((tx) => freeSeatsLeft(tx, { today, now: `${today}T03:00:00.000Z` }));

  it("gives back the seat to whoever waits and serves, on the day, once, and it is told and on record", async () => {
    const offer = await anOffer({ members: 4, seats: 1 });
    const { people, budi, eventId } = offer;
    const [first, second, third, fourth] = people as [Actor, Actor, Actor, Actor];
    await approves(offer, people);
    await leaves(offer, first);
    await leaves(offer, second);
    expect(await freedOn("2026-06-04")).toBe(0);
    expect(await freedOn("2026-06-05")).toBe(2);
    expect(await freedOn("2026-06-05")).toBe(0);
    expect(await standing(eventId, people)).toEqual(["withdrawn", "withdrawn", "approved", "waiting"]);
    const [given, moved] = [await reference(eventId, first), await reference(eventId, third)];
    expect((await eventsOf(given.nominationId)).at(-1)).toBe("training.withdrawn");
    expect((await eventsOf(moved.nominationId)).at(-1)).toBe("training.seat-freed");
    expect(await newsFor(budi)).toContain("training.withdrawn");
    expect(await newsFor(third)).toContain("training.seat-freed");
    expect(await newsFor(fourth)).not.toContain("training.seat-freed");
  });

  it("is passed over when a seat comes free meanwhile", async () => {
    const offer = await anOffer({ members: 3, seats: 1 });
    const { people, eventId } = offer;
    const [first, second] = people as [Actor, Actor];
    await approves(offer, people);
    await leaves(offer, second);
    await withdrawNomination(later(first), await reference(eventId, first));
    expect(await standing(eventId, people)).toEqual(["withdrawn", "withdrawn", "approved"]);
  });

  it("is given none any more, and keeps what was attended", async () => {
    const offer = await anOffer();
    const { ayu, hana, eventId } = offer;
    const nominations = await proposes(offer, [ayu]);
    await leaves(offer, ayu);
    await expect(approveNominations(later(hana), { nominations })).rejects.toBeRefused(
      "training.no-position",
    );
    await approveNominations(hana, { nominations });
    expect(await freedOn("2026-07-06")).toBe(0);
    expect(await standing(eventId, [ayu])).toEqual(["approved"]);
  });
});

describe("at the same moment", () => {
  it("twelve approvals for five seats give five, and seven wait in order", async () => {
    const offer = await anOffer({ members: 12, seats: 5 });
    const { people, hana, eventId } = offer;
    const nominations = await proposes(offer, people);
    await Promise.all(nominations.map((one) => approveNominations(hana, { nominations: [one] })));
    const stand = await standing(eventId, people);
    expect(stand.filter((status) => status === "approved")).toHaveLength(5);
    expect(stand.filter((status) => status === "waiting")).toHaveLength(7);
  }, 60_000);

  it("seats that are given back while others are approved are never given twice, and none stays empty", async () => {
    const offer = await anOffer({ members: 12, seats: 4 });
    const { people, hana, eventId } = offer;
    await approves(offer, people.slice(0, 8));
    const proposed = await proposes(offer, people.slice(8));
    const givenBack = await Promise.all(people.slice(0, 3).map((person) => reference(eventId, person)));
    await Promise.all([
      ...givenBack.map((nomination, i) => withdrawNomination(people[i] as Actor, nomination)),
      ...proposed.map((one) => approveNominations(hana, { nominations: [one] })),
    ]);
    const stand = await standing(eventId, people);
    expect(stand.filter((status) => status === "approved")).toHaveLength(4);
    expect(stand.filter((status) => status === "waiting")).toHaveLength(5);
    // Who waited longest moved up.
    expect(stand.slice(3, 7)).toEqual(["approved", "approved", "approved", "approved"]);
  }, 60_000);

  it("one of two approvals of the same nomination counts, and it is withdrawn or approved and never both", async () => {
    const offer = await anOffer();
    const { ayu, hana, eventId } = offer;
    const [nomination] = await proposes(offer, [ayu]);
    const approve = () => approveNominations(hana, { nominations: [nomination!] });
    const outcomes = await Promise.allSettled([approve(), approve(), withdrawNomination(ayu, nomination!)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(["approved", "withdrawn"]).toContain((await standing(eventId, [ayu]))[0]);
  });

  it("the same person asks once", async () => {
    const { ayu, eventId } = await anOffer();
    const ask = () => askSeat(ayu, { eventId, reason: "" });
    const outcomes = await Promise.allSettled([ask(), ask()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the catalogue", () => {
  it("is kept by the regional HR agency and nobody else", async () => {
    const { budi, citra, agency, courseId, eventId } = await anOffer();
    for (const other of [
      budi,
      citra,
      granted(citra, "agency_admin", agency.path),
      granted(citra, "auditor", ""),
    ]) {
      for (const keep of [
        () => saveCourse(other, aCourse()),
        () => retireCourse(other, { courseId, version: 0 }),
        () => saveEvent(other, anEvent(courseId)),
        () => cancelEvent(other, { eventId, version: 0, reason: "x" }),
        () => setCeiling(other, { version: 0, ceiling: 24 }),
      ])
        await expect(keep()).rejects.toBeRefused("not-found");
    }
  });

  it("changes with a version, loses what has no event ahead, and refuses what contradicts itself", async () => {
    const { hana, courseId, eventId } = await anOffer();
    await saveCourse(hana, aCourse({ courseId, title: "Komunikasi" }));
    await expect(saveCourse(hana, aCourse({ courseId }))).rejects.toBeRefused("stale");
    await expect(saveCourse(hana, aCourse({ level: "3" }))).rejects.toBeRefused(
      "training.level-without-competency",
    );
    await expect(retireCourse(hana, { courseId, version: 1 })).rejects.toBeRefused(
      "training.course-has-events",
    );
    await cancelEvent(hana, { eventId, version: 0, reason: "Pindah tahun" });
    await retireCourse(hana, { courseId, version: 1 });
    expect((await findCatalogue(hana, null)).filter(({ id }) => id === courseId)).toEqual([]);
    await expect(retireCourse(hana, { courseId, version: 2 })).rejects.toBeRefused("training.course-retired");
    await expect(saveEvent(hana, anEvent(courseId))).rejects.toBeRefused("training.course-retired");
    await expect(saveCourse(hana, aCourse({ courseId, version: 2 }))).rejects.toBeRefused(
      "training.course-retired",
    );
  });

  it("offers no event that lies behind, and changes none that is over", async () => {
    const { hana, courseId, eventId } = await anOffer();
    const past = { startsOn: "2026-06-03", endsOn: "2026-06-03", nominateBy: "2026-06-03" };
    await expect(saveEvent(hana, anEvent(courseId, past))).rejects.toBeRefused("training.event-past");
    await expect(saveEvent(hana, anEvent(courseId, { nominateBy: "2026-06-02" }))).rejects.toBeRefused(
      "training.deadline-past",
    );
    await cancelEvent(hana, { eventId, version: 0, reason: "x" });
    await expect(saveEvent(hana, anEvent(courseId, { eventId, version: 1 }))).rejects.toBeRefused(
      "training.event-cancelled",
    );
  });

  it("counts no more days than an event lasts, whichever of the two is written last", async () => {
    const workshop = { form: "workshop" as const, quantity: 2 };
    const { hana, courseId, eventId } = await anOffer(workshop);
    const oneDay = { startsOn: "2026-07-06", endsOn: "2026-07-06" };
    for (const changes of [{}, { eventId }])
      await expect(saveEvent(hana, anEvent(courseId, { ...oneDay, ...changes }))).rejects.toMatchObject({
        blockers: [{ code: "training.event-too-short", quantity: 2 }],
      });
    const longer = aCourse({ ...workshop, courseId, quantity: 3 });
    await expect(saveCourse(hana, longer)).rejects.toMatchObject({
      blockers: [{ code: "training.events-too-short", count: 1 }],
    });
    await saveEvent(hana, anEvent(courseId, { eventId, endsOn: "2026-07-08" }));
    await saveCourse(hana, longer);
  });

  it("begins to build no competency that was retired, and keeps the one that it built before", async () => {
    const { hana, courseId, ayu } = await anOffer();
    const competencyId = await aRequirement([ayu], 3, "Arsip");
    await saveCourse(hana, aCourse({ courseId, competencyId }));
    await asOwner().query(`UPDATE "Competency" SET "retiredOn" = '2026-06-01' WHERE id = $1`, [competencyId]);
    await saveCourse(hana, aCourse({ courseId, version: 1, competencyId, quantity: 9 }));
    expect((await findKeptTrainings(hana))?.competencies.map(({ id }) => id)).toContain(competencyId);
    await expect(saveCourse(hana, aCourse({ competencyId }))).rejects.toBeRefused(
      "training.competency-retired",
    );
    await saveCourse(hana, aCourse({ courseId, version: 2 }));
    await expect(saveCourse(hana, aCourse({ courseId, version: 3, competencyId }))).rejects.toBeRefused(
      "training.competency-retired",
    );
    await expect(
      asApp(`UPDATE "TrainingCourse" SET "competencyId" = $2 WHERE id = $1`, [courseId, competencyId]),
    ).rejects.toThrow("builds what was retired");
  });

  it("counts as open the events that one can still be nominated for", async () => {
    const { ayu, eventId } = await anOffer();
    const openTo = async (actor: Actor) =>
      (await findCatalogue(actor, null))
        .flatMap(({ events }) => events)
        .flatMap(({ id, open }) => (id === eventId ? [open] : []));
    expect(await openTo(ayu)).toEqual([true]);
    await askSeat(ayu, { eventId, reason: "" });
    expect(await openTo(ayu)).toEqual([true]);
    expect(await openTo(onDayOf("2026-07-01")(ayu))).toEqual([false]);
  });

  it("warns PPPK above the ceiling, and nobody once it is off", async () => {
    const { hana, agency } = await anOffer();
    const eka = await aPerson(agency, "Eka");
    await asOwner().query(`UPDATE "Person" SET "employmentKind" = 'pppk' WHERE id = $1`, [eka.personId]);
    await insertRows(asOwner(), "TrainingRecord", [
      {
        ...{ id: randomUUID(), personId: eka.personId, agencyId: agency.agencyId, unitId: agency.unitId },
        ...{
          title: "Magang",
          provider: "RSUD",
          form: "programme",
          international: false,
          quantity: 30,
          hours: 30,
        },
        ...{ startedOn: "2026-03-02", endedOn: "2026-03-06", recordedAt: "2026-03-07" },
      },
    ]);
    expect(await ownTrainings(eka, 2026)).toMatchObject({
      above: 6,
      ceiling: 24,
      balance: { state: "free" },
    });
    await setCeiling(hana, { version: 0, ceiling: null });
    expect(await ownTrainings(eka, 2026)).toMatchObject({ above: null, ceiling: null });
    await expect(setCeiling(hana, { version: 0, ceiling: 30 })).rejects.toBeRefused("stale");
    await setCeiling(hana, { version: 1, ceiling: 24 });
  });
});
