/** A training counts once, whoever records it and however often. */
import { randomUUID } from "node:crypto";

import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { findImport } from "@/lib/exchange/queries/imports";
import { correctAttendance, recordAttendance } from "@/lib/training/commands/attendance";
import { attachCertificate } from "@/lib/training/commands/certificates";
import { saveCourse } from "@/lib/training/commands/courses";
import { recordTraining } from "@/lib/training/commands/record-training";
import { ownTrainings } from "@/lib/training/queries/own";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { aCourse, afterwards, anOffer, approves, eventNow, nominationsOf } from "../../support/trainings";
import { aPerson, aTeam, granted } from "../../support/world";

givenDatabase();

const community = {
  ...{
    title: "Literasi digital",
    provider: "BPSDM Jambi",
    form: "learning_community" as const,
    international: false,
  },
  ...{ startedOn: "2026-05-04", endedOn: "2026-05-04", quantity: 5 },
} as const;

/** What an event of `anOffer` is, recorded by whoever attended. */
const likeTheEvent = {
  ...{ title: "KOMUNIKASI - pelayanan ", provider: "Sendiri", form: "course" as const, international: false },
  ...{ startedOn: "2026-07-07", endedOn: "2026-07-07", quantity: 20 },
} as const;

const attends = async ({ hana, eventId }: Awaited<ReturnType<typeof anOffer>>, attended: string[]) =>
  recordAttendance(afterwards(hana), { eventId, version: (await eventNow(eventId)).version, attended });

describe("a training counts once", () => {
  it("however its name is written, and the record that counts is named", async () => {
    const { ayu } = await aTeam();
    await recordTraining(ayu, { ...community, endedOn: "2026-05-05" });
    await expect(
      recordTraining(ayu, {
        ...community,
        title: " literasi  DIGITAL!",
        startedOn: "2026-05-05",
        endedOn: "2026-05-06",
      }),
    ).rejects.toMatchObject({
      blockers: [
        {
          ...{ code: "training.counts-already", title: "Literasi digital", hours: 4, kind: "person" },
          ...{ since: "2026-05-04", last: "2026-05-05", days: 2 },
        },
      ],
    });
    await recordTraining(ayu, { ...community, startedOn: "2026-05-06", endedOn: "2026-05-06" });
    await recordTraining(ayu, { ...community, title: "Literasi digital II" });
    expect((await ownTrainings(ayu, 2026)).trainings).toHaveLength(3);
  });

  it("though it is recorded twice at the same moment", async () => {
    const { ayu } = await aTeam();
    const outcomes = await Promise.allSettled([
      recordTraining(ayu, community),
      recordTraining(ayu, community),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await ownTrainings(ayu, 2026)).trainings).toHaveLength(1);
  });

  it("also by direct SQL, and what stood twice before can still be counted anew", async () => {
    const { ayu } = await aTeam();
    await recordTraining(ayu, community);
    const again = `INSERT INTO "TrainingRecord" (id, "personId", "agencyId", "unitId", title, provider, form, "startedOn", "endedOn",
      quantity, hours, "recordedAt") SELECT gen_random_uuid(), "personId", "agencyId", "unitId", 'literasi. digital', 'x', 'course',
      "startedOn", "endedOn", 8, 8, now() FROM "TrainingRecord" WHERE "personId" = $1 LIMIT 1`;
    await expect(asApp(again, [ayu.personId])).rejects.toThrow("counts already");
    await asOwner().query(`ALTER TABLE "TrainingRecord" DISABLE TRIGGER "TrainingRecord_once"`);
    await asOwner().query(again, [ayu.personId]);
    await asOwner().query(`ALTER TABLE "TrainingRecord" ENABLE TRIGGER "TrainingRecord_once"`);
    await recordTraining(ayu, { ...community, title: "Lain" });
    await expect(
      asApp(
        `UPDATE "TrainingRecord" SET title = 'Literasi Digital' WHERE "personId" = $1 AND title = 'Lain'`,
        [ayu.personId],
      ),
    ).rejects.toThrow("counts already");
  });

  it("whoever attended and had recorded it keeps one record, the event's, with the certificate", async () => {
    const offer = await anOffer({ members: 2, seats: 2 });
    const { ayu, eventId } = offer;
    const [ayus, other] = await approves(offer, offer.people);
    await recordTraining(afterwards(ayu), likeTheEvent);
    await recordTraining(afterwards(ayu), {
      ...likeTheEvent,
      startedOn: "2026-07-06",
      endedOn: "2026-07-06",
    });
    const evidenceId = randomUUID();
    await insertRows(asOwner(), "Evidence", [
      {
        ...{ id: evidenceId, ownerId: ayu.personId, kind: "file", name: "s.pdf", addedAt: ayu.now },
        ...{ sha256: "1".repeat(64), bytes: 9, mediaType: "application/pdf" },
      },
    ]);
    const recordId = (await ownTrainings(ayu, 2026)).trainings[0]?.id ?? "";
    await attachCertificate(ayu, { recordId, files: [evidenceId] });
    expect((await ownTrainings(ayu, 2026)).hours).toBe(40);
    expect(await attends(offer, [ayus?.id ?? "", other?.id ?? ""])).toBe(2);
    const { hours, trainings } = await ownTrainings(ayu, 2026);
    expect({ hours, trainings }).toMatchObject({
      hours: 8,
      trainings: [{ title: "Komunikasi pelayanan", provider: "BKPSDMD", certificates: [{ id: evidenceId }] }],
    });
    await expect(recordTraining(afterwards(ayu), likeTheEvent)).rejects.toMatchObject({
      blockers: [{ code: "training.counts-already", kind: "event", hours: 8 }],
    });
    expect((await nominationsOf(eventId)).map(({ status }) => status)).toEqual(["attended", "attended"]);
  });

  it("what a document says of it stands, and is the event's from then on", async () => {
    const offer = await anOffer();
    const { ayu } = offer;
    const { keeper, row } = await anOffice(offer);
    await bring(keeper, row("07/07/2026", "Bimtek", 7));
    const [one] = await approves(offer, [ayu]);
    await attends(offer, [one?.id ?? ""]);
    expect(await ownTrainings(ayu, 2026)).toMatchObject({ hours: 7, trainings: [{ documented: "BKPSDMD" }] });
    const importId = await upload(keeper, row("07/07/2026", "Bimtek", 9));
    expect(await findingsOf(keeper, importId)).toEqual(["import.training-recorded"]);
  });
});

describe("a list of trainings", () => {
  it("says which row counts already, and which rows are one training", async () => {
    const offer = await anOffer();
    const { keeper, row } = await anOffice(offer);
    await recordTraining(afterwards(offer.ayu), likeTheEvent);
    const importId = await upload(keeper, row("07/07/2026", "Bimtek", 7));
    const { preview } = (await findImport(keeper, importId, everything)) ?? {};
    expect(preview?.page.rows.flatMap(({ blocker }) => [blocker])).toMatchObject([
      { code: "import.training-recorded", hours: 20, days: 1, since: "2026-07-07" },
    ]);
    const twice = await anOffer();
    const office = await anOffice(twice);
    const both = await upload(
      office.keeper,
      office.row("07/07/2026", "Bimtek", 7),
      office.row("06/07/2026", "Bimtek", 7),
    );
    expect(await findingsOf(office.keeper, both)).toEqual([
      "import.training-listed-twice",
      "import.training-listed-twice",
    ]);
  });

  it("waits for a recording of the same person, and keeps a day's cap with it", async () => {
    const offer = await anOffer();
    const { keeper, row } = await anOffice(offer);
    const importId = await upload(keeper, row("07/07/2026", "Komunitas belajar", 2));
    const other = await asOwner().connect();
    await other.query("BEGIN");
    await other.query(`SELECT 1 FROM "Person" WHERE id = $1 FOR NO KEY UPDATE`, [offer.ayu.personId]);
    const applying = applyImport(keeper, { importId });
    await new Promise((done) => setTimeout(done, 500));
    await other.query(
      `INSERT INTO "TrainingRecord" (id, "personId", "agencyId", "unitId", title, provider, form, "startedOn", "endedOn", quantity,
        hours, "recordedAt") VALUES (gen_random_uuid(), $1, $2, $3, 'Lain', 'x', 'learning_community', '2026-07-07', '2026-07-07',
        2, 2, now())`,
      [offer.ayu.personId, offer.agency.agencyId, offer.agency.unitId],
    );
    await other.query("COMMIT");
    other.release();
    await applying;
    const { trainings, hours } = await ownTrainings(offer.ayu, 2026);
    expect(trainings).toHaveLength(2);
    expect(hours).toBe(2);
  });

  it("and a recording of one's own at the same moment both come through", async () => {
    const offer = await anOffer();
    const { keeper, row } = await anOffice(offer);
    const importId = await upload(keeper, row("07/07/2026", "Komunitas belajar", 2));
    const outcomes = await Promise.allSettled([
      applyImport(keeper, { importId }),
      recordTraining(afterwards(offer.ayu), { ...community, startedOn: "2026-07-07", endedOn: "2026-07-07" }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect((await ownTrainings(offer.ayu, 2026)).hours).toBe(2);
  });
});

describe("an event", () => {
  it("keeps what it taught: a course that is written anew changes neither the list nor a late correction", async () => {
    const offer = await anOffer({ members: 2, seats: 2 });
    const { hana, courseId, eventId, people } = offer;
    const [present, missing] = await approves(offer, people);
    const anew = (version: number, quantity: number) =>
      saveCourse(
        afterwards(hana),
        aCourse({ courseId, version, quantity, title: "Lain", provider: "Lain", cost: "9" }),
      );
    await anew(0, 30);
    await attends(offer, [present?.id ?? ""]);
    await anew(1, 40);
    await correctAttendance(afterwards(hana), {
      nominationId: missing?.id ?? "",
      version: (await nominationsOf(eventId)).find(({ id }) => id === missing?.id)?.version ?? -1,
    });
    for (const person of people)
      expect(await ownTrainings(person, 2026)).toMatchObject({
        hours: 8,
        trainings: [{ title: "Komunikasi pelayanan", provider: "BKPSDMD" }],
      });
    const { rows } = await asOwner().query(
      `SELECT cost::int, quantity::int FROM "TrainingEvent" WHERE id = $1`,
      [eventId],
    );
    expect(rows).toEqual([{ cost: 1_500_000, quantity: 8 }]);
  });

  it("that is ahead teaches what its course says now", async () => {
    const { hana, courseId, eventId } = await anOffer();
    await saveCourse(hana, aCourse({ courseId, quantity: 30 }));
    const { rows } = await asOwner().query(`SELECT quantity::int FROM "TrainingEvent" WHERE id = $1`, [
      eventId,
    ]);
    expect(rows).toEqual([{ quantity: 30 }]);
  });
});

const everything = { reason: "", agency: "", page: 1 };

/** Somebody who keeps the records of the offer's agency, and rows about Ayu as they would write them. */
async function anOffice({ ayu, agency }: Awaited<ReturnType<typeof anOffer>>) {
  const keeper = afterwards(granted(await aPerson(agency, "Nur"), "regional_hr", agency.path));
  const { rows } = await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [
    ayu.personId,
  ]);
  const row = (day: string, form: string, quantity: number) =>
    `${rows[0]?.number};Komunikasi Pelayanan;BKN;${form};${day};07/07/2026;${quantity};800/1;8 Juli 2026;BKPSDMD`;
  return { keeper, row };
}

type Keeper = Awaited<ReturnType<typeof anOffice>>["keeper"];

const upload = (keeper: Keeper, ...rows: string[]) =>
  uploadImport(keeper, {
    ...{ name: "daftar.csv", kind: "past_trainings" },
    bytes: Buffer.from(
      [
        "NIP;Nama pelatihan;Penyelenggara;Bentuk;Tanggal mulai;Tanggal selesai;Jumlah;Nomor dokumen;Tanggal dokumen;Sumber",
        ...rows,
      ].join("\r\n"),
    ),
  });
const bring = async (keeper: Keeper, ...rows: string[]) =>
  applyImport(keeper, { importId: await upload(keeper, ...rows) });

async function findingsOf(keeper: Keeper, importId: string) {
  const { preview } = (await findImport(keeper, importId, everything)) ?? {};
  return preview?.page.rows.map(({ blocker }) => blocker.code);
}
