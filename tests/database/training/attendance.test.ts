import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";

import type { Actor } from "@/lib/access/actor";
import { addFile } from "@/lib/evidence/commands";
import { findEvidenceFile } from "@/lib/progress/queries/evidence";
import { correctAttendance, recordAttendance } from "@/lib/training/commands/attendance";
import { attachCertificate } from "@/lib/training/commands/certificates";
import { saveEvent } from "@/lib/training/commands/events";
import { nominate } from "@/lib/training/commands/nominate";
import { recordTraining } from "@/lib/training/commands/record-training";
import { ownNominations, ownTrainings } from "@/lib/training/queries/own";
import { findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import {
  afterwards,
  anEvent,
  anOffer,
  approves,
  eventNow,
  nominationsOf,
  standing,
} from "../../support/trainings";
import { eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

const attended = async (eventId: string, people: readonly Actor[]) => {
  const all = await nominationsOf(eventId);
  const { version } = await eventNow(eventId);
  return {
    ...{ eventId, version },
    attended: people.flatMap(({ personId }) => all.find((one) => one.personId === personId)?.id ?? []),
  };
};

describe("attendance", () => {
  it("puts the training on record with its hours for those who came, and tells those who did not", async () => {
    const offer = await anOffer({ members: 3, seats: 2 });
    const { people, hana, eventId, agency } = offer;
    await approves(offer, people);
    const [came, missed, waited] = people as [Actor, Actor, Actor];
    expect((await findTasks(afterwards(hana))).training).toMatchObject({ unnoted: 1 });
    expect(await recordAttendance(afterwards(hana), await attended(eventId, [came]))).toBe(1);
    expect(await standing(eventId, people)).toEqual(["attended", "absent", "closed"]);
    const own = await ownTrainings(came, 2026);
    expect(own).toMatchObject({
      hours: 8,
      trainings: [{ title: "Komunikasi pelayanan", hours: 8, endedOn: "2026-07-07" }],
    });
    for (const other of [missed, waited]) expect((await ownTrainings(other, 2026)).hours).toBe(0);
    expect(await newsFor(came)).toContain("training.attended");
    expect(await newsFor(missed)).toContain("training.missed");
    expect(await newsFor(waited)).not.toContain("training.missed");
    expect(await newsFor(waited)).toContain("training.closed");
    expect(await ownNominations(afterwards(waited))).toMatchObject([{ status: "closed", place: null }]);
    expect(await eventsOf(own.trainings[0]?.id ?? "")).toEqual(["training.attended"]);
    expect(await eventsOf(eventId)).toContain("training.event-held");
    expect((await findTasks(afterwards(hana))).training).toMatchObject({ unnoted: 0 });
    const { rows } = await asOwner().query(`SELECT "unitId" FROM "TrainingRecord" WHERE "personId" = $1`, [
      came.personId,
    ]);
    expect(rows).toEqual([{ unitId: agency.unitId }]);
  });

  it("counts hours under the caps that others share, and those anew", async () => {
    const offer = await anOffer({ form: "e_learning", quantity: 6 });
    const { ayu, hana, eventId } = offer;
    await approves(offer, [ayu]);
    const same = {
      title: "Lain",
      provider: "LMS",
      form: "e_learning",
      international: false,
      quantity: 6,
    } as const;
    await recordTraining(afterwards(ayu), { ...same, startedOn: "2026-07-06", endedOn: "2026-07-08" });
    await recordAttendance(afterwards(hana), await attended(eventId, [ayu]));
    const { trainings, hours } = await ownTrainings(afterwards(ayu), 2026);
    expect(hours).toBe(9);
    expect(trainings.map((one) => [one.title, one.hours])).toEqual([
      ["Lain", 3],
      ["Komunikasi pelayanan", 6],
    ]);
  });

  it("frees the caps that the person's own recordings of the training had used up", async () => {
    const offer = await anOffer({ form: "course", quantity: 8 });
    const { ayu, hana, eventId } = offer;
    await approves(offer, [ayu]);
    const lms = { provider: "LMS", form: "e_learning", international: false, quantity: 3 } as const;
    const on = (day: string) => ({ startedOn: day, endedOn: day });
    const title = "Komunikasi pelayanan";
    // One of them becomes the event's record, the other gives way to it; both had taken a day from what else was learnt on it.
    for (const day of ["2026-07-06", "2026-07-07"]) {
      await recordTraining(afterwards(ayu), { ...lms, title, ...on(day) });
      await recordTraining(afterwards(ayu), { ...lms, title: `Lain ${day}`, ...on(day) });
    }
    expect((await ownTrainings(ayu, 2026)).hours).toBe(6);
    await recordAttendance(afterwards(hana), await attended(eventId, [ayu]));
    const { trainings, hours } = await ownTrainings(ayu, 2026);
    expect(trainings.map((one) => [one.title, one.hours]).sort()).toEqual([
      ["Komunikasi pelayanan", 8],
      ["Lain 2026-07-06", 3],
      ["Lain 2026-07-07", 3],
    ]);
    expect(hours).toBe(14);
  });

  it("counts a training once, though two events of it share a day", async () => {
    const offer = await anOffer({ members: 2, seats: 2 });
    const { ayu, budi, hana, eventId, courseId, people } = offer;
    const days = { startsOn: "2026-07-09", endsOn: "2026-07-10", seats: 2 };
    const second = await saveEvent(hana, anEvent(courseId, days));
    await approves(offer, people);
    await approves({ ...offer, eventId: second }, people);
    // Both were nominated for other days; since then the second has moved onto the last day of the first.
    const moved = { eventId: second, ...days, startsOn: "2026-07-07", endsOn: "2026-07-08" };
    await saveEvent(hana, anEvent(courseId, moved));
    await recordAttendance(afterwards(hana), await attended(eventId, [ayu]));
    await expect(recordAttendance(afterwards(hana), await attended(second, people))).rejects.toMatchObject({
      blockers: [{ code: "training.counts-already", kind: "attended", name: "Ayu" }],
    });
    await recordAttendance(afterwards(hana), await attended(second, people.slice(1)));
    const missed = (await nominationsOf(second)).find(({ personId }) => personId === ayu.personId);
    await expect(
      correctAttendance(afterwards(hana), {
        ...{ nominationId: missed?.id ?? "", version: missed?.version ?? -1 },
      }),
    ).rejects.toBeRefused("training.counts-already");
    const third = await saveEvent(hana, anEvent(courseId, { endsOn: "2026-07-06" }));
    await expect(
      nominate(budi, { eventId: third, personIds: [ayu.personId], reason: "" }),
    ).rejects.toMatchObject({ blockers: [{ code: "training.nominated-elsewhere", name: "Ayu" }] });
  });

  it("is corrected for whoever had come after all, once", async () => {
    const offer = await anOffer();
    const { ayu, budi, hana, eventId } = offer;
    await approves(offer, [ayu]);
    await recordAttendance(afterwards(hana), await attended(eventId, []));
    const [one] = await nominationsOf(eventId);
    const correction = { nominationId: one?.id ?? "", version: one?.version ?? -1 };
    await expect(correctAttendance(afterwards(budi), correction)).rejects.toBeRefused("not-found");
    await correctAttendance(afterwards(hana), correction);
    expect((await ownTrainings(ayu, 2026)).hours).toBe(8);
    await expect(
      correctAttendance(afterwards(hana), { ...correction, version: correction.version + 1 }),
    ).rejects.toBeRefused("training.not-missed");
  });

  it("is refused before the last day, twice, stale, for whoever has no seat, and to everybody else", async () => {
    const offer = await anOffer({ members: 2 });
    const { people, hana, budi, citra, eventId, courseId } = offer;
    await approves(offer, people);
    const form = await attended(eventId, [people[0] as Actor]);
    await expect(recordAttendance(hana, form)).rejects.toBeRefused("training.event-not-over");
    for (const other of [budi, citra])
      await expect(recordAttendance(afterwards(other), form)).rejects.toBeRefused("not-found");
    await expect(recordAttendance(afterwards(hana), await attended(eventId, people))).rejects.toBeRefused(
      "training.not-seated",
    );
    await expect(recordAttendance(afterwards(hana), { ...form, version: 9 })).rejects.toBeRefused("stale");
    const both = [recordAttendance(afterwards(hana), form), recordAttendance(afterwards(hana), form)];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(recordAttendance(afterwards(hana), form)).rejects.toBeRefused("training.event-held");
    await expect(
      saveEvent(
        afterwards(hana),
        anEvent(courseId, { eventId, version: 1, startsOn: "2026-08-03", endsOn: "2026-08-03" }),
      ),
    ).rejects.toBeRefused("training.event-held");
  });

  it("of one's own is another keeper's to note", async () => {
    const offer = await anOffer();
    const { ayu, eventId } = offer;
    await approves(offer, [ayu]);
    const self = granted(afterwards(ayu), "regional_hr", "");
    await expect(recordAttendance(self, await attended(eventId, [ayu]))).rejects.toBeRefused(
      "training.own-case",
    );
  });
});

describe("a certificate", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await aFolder("certificates");
    process.env.DATA_DIR = folder;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const pdf = () => new Blob(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"]).stream();

  it("is attached to one's own training once, and read by whoever may read the training", async () => {
    const offer = await anOffer();
    const { ayu, budi, citra, hana, eventId } = offer;
    await approves(offer, [ayu]);
    await recordAttendance(afterwards(hana), await attended(eventId, [ayu]));
    const file = await addFile(ayu, { name: "sertifikat.pdf", body: pdf() });
    const recordId = (await ownTrainings(ayu, 2026)).trainings[0]?.id ?? "";
    expect(await findEvidenceFile(budi, file.id)).toBeNull();
    await attachCertificate(ayu, { recordId, files: [file.id] });
    await attachCertificate(ayu, { recordId, files: [file.id] });
    expect((await ownTrainings(ayu, 2026)).trainings[0]?.certificates).toEqual([
      { id: file.id, name: "sertifikat.pdf" },
    ]);
    expect(await findEvidenceFile(budi, file.id)).not.toBeNull();
    expect(await findEvidenceFile(citra, file.id)).toBeNull();
    expect(await eventsOf(recordId)).toContain("training.certificate-attached");
    const theirs = await addFile(budi, { name: "milik-budi.pdf", body: pdf() });
    await expect(attachCertificate(ayu, { recordId, files: [theirs.id] })).rejects.toBeRefused("not-found");
    await expect(attachCertificate(budi, { recordId, files: [theirs.id] })).rejects.toBeRefused("not-found");
    await expect(attachCertificate(ayu, { recordId: randomUUID(), files: [file.id] })).rejects.toBeRefused(
      "not-found",
    );
  });
});
