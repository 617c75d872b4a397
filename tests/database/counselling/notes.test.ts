import { acknowledgeNote, addToNote, openNote } from "@/lib/counselling/commands/answer";
import { followUpNote } from "@/lib/counselling/commands/follow-up";
import { correctNote, writeNote } from "@/lib/counselling/commands/write";
import { findNotesOn } from "@/lib/counselling/queries";
import { sealOf } from "@/lib/counselling/seal";
import { readTrail } from "@/lib/audit/queries";
import { trailFilterSchema } from "@/lib/audit/schema";
import { findTasks } from "@/lib/tasks/queries";

import type { Actor } from "@/lib/access/actor";

import { aNote, aSeenNote, readBy, talk } from "../../support/counselling";
import { asOwner, givenDatabase } from "../../support/database";
import { aPerson, aTeam, eventsOf, granted, newsFor, supervises } from "../../support/world";

givenDatabase();

const waitingFor = async (actor: Actor) => (await findTasks(actor)).feedback.counselling;
const step = { step: "coaching" as const, text: "Didampingi Pak Joko", followUpOn: null };

/** Budi's place passes to Eka from the third of June on. */
async function aChangeOfRater({ agency, ayu, budi }: Awaited<ReturnType<typeof aTeam>>) {
  const eka = await aPerson(agency, "Eka");
  await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
    ayu.personId,
  ]);
  await supervises(eka, [ayu], "2026-06-03");
  return { ayu, budi, eka };
}

describe("noting a counselling talk (art. 21, L.III.D)", () => {
  it("keeps the words for the rater and the employee, who gets them on opening the note", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId } = await aNote(budi, ayu);
    const [written] = (await readBy(budi)).byMe;
    expect(written).toMatchObject({ name: "Ayu", talkedOn: talk.talkedOn, seen: false, rates: true });
    expect(written?.words).toMatchObject({ subject: talk.subject, agreement: talk.agreement });
    const [unopened] = (await readBy(ayu)).aboutMe;
    expect(unopened).toMatchObject({ id: noteId, name: "Budi", seen: false, words: null });
    expect(JSON.stringify(unopened)).not.toContain("rapat");
    expect(await newsFor(ayu)).toEqual(["counselling.written"]);
    expect(await waitingFor(ayu)).toEqual({ unseen: 1, due: 0 });
    await openNote(ayu, { noteId });
    await openNote(ayu, { noteId });
    expect((await readBy(ayu)).aboutMe[0]?.words).toMatchObject({ subject: talk.subject });
    expect(await waitingFor(ayu)).toEqual({ unseen: 0, due: 0 });
    expect(await eventsOf(noteId)).toEqual(["counselling.written", "counselling.seen"]);
  });

  it("is opened once, also when it is opened twice at the same moment", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId } = await aNote(budi, ayu);
    // Each has a connection already, so that none waits for one.
    await Promise.all([readBy(ayu), readBy(ayu)]);
    await Promise.all([openNote(ayu, { noteId }), openNote(ayu, { noteId })]);
    expect(await eventsOf(noteId)).toEqual(["counselling.written", "counselling.seen"]);
  });

  it("does not exist for the rater's superior, for colleagues, or for any role", async () => {
    const { agency, ayu, budi, dewi, citra } = await aTeam();
    const { noteId, version } = await aSeenNote(budi, ayu);
    const roles = ["agency_admin", "regional_hr", "leadership", "auditor", "system_admin"] as const;
    for (const other of [dewi, citra, ...roles.map((role) => granted(citra, role, agency.path))]) {
      expect(await readBy(other)).toEqual({ aboutMe: [], byMe: [] });
      expect(await findNotesOn(other, ayu.personId)).toBeNull();
      for (const change of [
        () => correctNote(other, { noteId, version, ...talk }),
        () => openNote(other, { noteId }),
        () => acknowledgeNote(other, { noteId, version, text: "" }),
        () => addToNote(other, { noteId, text: "x" }),
        () => followUpNote(other, { noteId, ...step }),
      ])
        await expect(change()).rejects.toBeRefused("not-found");
    }
  });

  it("is the direct supervisor's alone, of the day of the talk and of today", async () => {
    const team = await aTeam();
    const { ayu, budi, dewi, citra } = team;
    for (const other of [ayu, dewi, citra])
      await expect(writeNote(other, { personId: ayu.personId, ...talk })).rejects.toBeRefused("not-found");
    const { eka } = await aChangeOfRater(team);
    const note = { personId: ayu.personId, ...talk };
    await expect(writeNote(budi, note)).rejects.toBeRefused("not-found");
    await expect(writeNote(eka, note)).rejects.toBeRefused("counselling.not-rater-then");
    await writeNote(eka, { ...note, talkedOn: "2026-06-03" });
  });

  it("is refused before the talk took place", async () => {
    const { ayu, budi } = await aTeam();
    const note = { personId: ayu.personId, ...talk, talkedOn: "2026-06-04" };
    await expect(writeNote(budi, note)).rejects.toBeRefused("counselling.talk-to-come");
  });
});

describe("the words of a note", () => {
  it("are corrected until the employee opens it, and stay from then on", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId, version } = await aNote(budi, ayu);
    const corrected = { ...talk, subject: "Dua kali terlambat" };
    await correctNote(budi, { noteId, version, ...corrected });
    await expect(correctNote(budi, { noteId, version, ...corrected })).rejects.toBeRefused("stale");
    await openNote(ayu, { noteId });
    expect((await readBy(ayu)).aboutMe[0]?.words).toMatchObject({ subject: "Dua kali terlambat" });
    const late = { noteId, version: version + 2, ...talk };
    await expect(correctNote(budi, late)).rejects.toBeRefused("counselling.seen");
    await expect(correctNote(ayu, late)).rejects.toBeRefused("not-found");
  });

  it("are the ones that were read, though they were corrected and opened at the same moment", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId, version } = await aNote(budi, ayu);
    const both = await Promise.allSettled([
      correctNote(budi, { noteId, version, ...talk, subject: "Lain" }),
      openNote(ayu, { noteId }),
    ]);
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    const events = await eventsOf(noteId);
    expect(events.indexOf("counselling.corrected")).not.toBeGreaterThan(
      events.includes("counselling.seen") ? events.indexOf("counselling.seen") : Infinity,
    );
  });

  it("are on a day on which the writer was the rater, also when corrected", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId, version } = await aNote(budi, ayu);
    const changed = { noteId, version, ...talk, talkedOn: "2023-12-31" };
    await expect(correctNote(budi, changed)).rejects.toBeRefused("counselling.not-rater-then");
  });
});

describe("the employee", () => {
  it("acknowledges once what was opened, with own words if they like", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId, version } = await aNote(budi, ayu);
    const answer = { noteId, text: "Saya setuju soal rapat Senin" };
    await expect(acknowledgeNote(ayu, { ...answer, version })).rejects.toBeRefused("counselling.unseen");
    await expect(addToNote(ayu, answer)).rejects.toBeRefused("counselling.unseen");
    await openNote(ayu, { noteId });
    await expect(acknowledgeNote(ayu, { ...answer, version })).rejects.toBeRefused("stale");
    await acknowledgeNote(ayu, { ...answer, version: version + 1 });
    const [note] = (await readBy(budi)).byMe;
    expect(note?.acknowledgedAt).not.toBeNull();
    expect(note?.words?.entries).toMatchObject([{ author: "Ayu", text: answer.text, step: null }]);
    expect((await newsFor(budi)).sort()).toEqual(["counselling.acknowledged", "counselling.seen"]);
    await expect(acknowledgeNote(ayu, { ...answer, version: version + 2 })).rejects.toBeRefused(
      "counselling.acknowledged",
    );
  });

  it("and the rater add words below it, which reach the other", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId } = await aSeenNote(budi, ayu);
    await addToNote(ayu, { noteId, text: "Busnya berganti jadwal" });
    await addToNote(budi, { noteId, text: "Baik, dicatat" });
    const texts = (await readBy(ayu)).aboutMe[0]?.words?.entries.map(({ author, text }) => [author, text]);
    expect(texts).toEqual([
      ["Ayu", "Busnya berganti jadwal"],
      ["Budi", "Baik, dicatat"],
    ]);
    expect(await newsFor(ayu)).toContain("counselling.added");
    expect(await newsFor(budi)).toContain("counselling.answered");
  });
});

describe("following a talk up (art. 20)", () => {
  it("is due on the day agreed until a step is noted, and again on the next day", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId } = await aNote(budi, ayu);
    const later = { ...budi, today: "2026-06-16", now: "2026-06-16T02:00:00.000Z" };
    expect(await waitingFor(budi)).toEqual({ unseen: 0, due: 0 });
    expect(await waitingFor(later)).toEqual({ unseen: 0, due: 1 });
    await followUpNote(later, { noteId, ...step, followUpOn: "2026-06-30" });
    expect(await waitingFor(later)).toEqual({ unseen: 0, due: 0 });
    const again = { ...budi, today: "2026-07-01", now: "2026-07-01T02:00:00.000Z" };
    expect(await waitingFor(again)).toEqual({ unseen: 0, due: 1 });
    expect((await readBy(again)).byMe[0]?.words?.next).toBe("2026-06-30");
    expect(await newsFor(ayu)).toContain("counselling.followed-up");
    const past = { noteId, ...step, followUpOn: "2026-07-01" };
    await expect(followUpNote(again, past)).rejects.toBeRefused("counselling.follow-up-past");
  });

  it("ends with taking over, which comes only after something was tried", async () => {
    const { ayu, budi } = await aTeam();
    const { noteId } = await aNote(budi, ayu);
    const takeOver = { noteId, step: "take_over" as const, text: "Tetap terlambat", followUpOn: null };
    await expect(followUpNote(budi, takeOver)).rejects.toBeRefused("counselling.nothing-tried");
    await followUpNote(budi, { noteId, ...step });
    const both = await Promise.allSettled([followUpNote(budi, takeOver), followUpNote(budi, takeOver)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(followUpNote(budi, { noteId, ...step })).rejects.toBeRefused("counselling.taken-over");
  });

  it("is dropped when the rater changes, which the employee is told once the note was opened", async () => {
    const team = await aTeam();
    const { noteId } = await aNote(team.budi, team.ayu);
    const dropped = async (actor: Actor) =>
      Object.values(await readBy(actor)).flatMap((notes) => notes.map((note) => note.dropped));
    await openNote(team.ayu, { noteId });
    expect(await dropped(team.ayu)).toEqual([null]);
    const { ayu, budi } = await aChangeOfRater(team);
    expect(await dropped(ayu)).toEqual(["2026-06-16"]);
    expect(await dropped(budi)).toEqual([null]);
  });

  it("gives no word away of a note that was not opened", async () => {
    const team = await aTeam();
    await aNote(team.budi, team.ayu);
    const { ayu } = await aChangeOfRater(team);
    expect((await readBy(ayu)).aboutMe).toMatchObject([{ dropped: null, words: null }]);
  });

  it("passes to the new rater's own notes when the rater changes; the old ones stay between the two", async () => {
    const team = await aTeam();
    const { noteId } = await aNote(team.budi, team.ayu);
    const { ayu, budi, eka } = await aChangeOfRater(team);
    const late = { ...budi, today: "2026-06-16", now: "2026-06-16T02:00:00.000Z" };
    expect(await waitingFor(late)).toEqual({ unseen: 0, due: 0 });
    await expect(followUpNote(budi, { noteId, ...step })).rejects.toBeRefused("counselling.not-rater-now");
    expect(await findNotesOn(eka, ayu.personId)).toEqual([]);
    expect(await findNotesOn(budi, ayu.personId)).toBeNull();
    expect((await readBy(budi)).byMe).toMatchObject([{ id: noteId, rates: false }]);
    const mended = { noteId, version: 0, ...talk, subject: "Dua kali terlambat" };
    await correctNote(budi, mended);
    await addToNote(budi, { noteId, text: "Diserahkan kepada Eka" });
    expect((await readBy(budi)).byMe[0]?.words).toMatchObject({ subject: mended.subject });
  });
});

describe("the audit trail of a note", () => {
  it("has an event a change, sealed: no word, and no name, is in it", async () => {
    const { agency, ayu, budi, citra } = await aTeam();
    const { noteId } = await aSeenNote(budi, ayu);
    await addToNote(ayu, { noteId, text: "Busnya berganti jadwal" });
    const { rows } = await asOwner().query<{ name: string; details: string }>(
      `SELECT name, details FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY sequence`,
      [noteId],
    );
    const { salt } = (
      await asOwner().query<{ salt: string }>(`SELECT salt FROM "CounsellingNote" WHERE id = $1`, [noteId])
    ).rows[0] ?? { salt: "" };
    expect(rows.map(({ name, details }) => [name, JSON.parse(details)])).toEqual([
      ["counselling.written", { seal: sealOf(salt, talk) }],
      ["counselling.seen", {}],
      ["counselling.answered", { seal: sealOf(salt, { text: "Busnya berganti jadwal" }) }],
    ]);
    const { entries } = await readTrail(granted(citra, "auditor", agency.path), trailFilterSchema.parse({}));
    const shown = entries.filter(({ name }) => name.startsWith("counselling."));
    expect(shown.map(({ actorName }) => actorName)).toEqual([null, null, null]);
  });
});
