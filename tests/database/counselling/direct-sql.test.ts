/** What the database refuses by itself, asked with the app's own role: row-level security, and what may change. */
import { randomUUID } from "node:crypto";

import { addToNote } from "@/lib/counselling/commands/answer";

import { aNote, aSeenNote } from "../../support/counselling";
import { asAppFor, asOwner, givenDatabase } from "../../support/database";
import { aPerson, aTeam } from "../../support/world";

givenDatabase();

async function aWorld() {
  const { agency, ayu, budi, dewi, citra } = await aTeam();
  const eka = await aPerson(agency, "Eka");
  const { noteId: seen } = await aSeenNote(budi, ayu);
  await addToNote(ayu, { noteId: seen, text: "Kata Ayu" });
  const { noteId: unseen } = await aNote(budi, ayu);
  return {
    ...{ seen, unseen, ayu: ayu.personId, budi: budi.personId, dewi: dewi.personId },
    ...{ citra: citra.personId, eka: eka.personId },
  };
}
type World = Awaited<ReturnType<typeof aWorld>>;
type Who = "ayu" | "budi" | "dewi" | "citra" | "eka";

// One world for all: what is refused leaves it as it was.
let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const count = async (personId: string | null, table: string) =>
  Number((await asAppFor<{ count: string }>(personId, `SELECT count(*) FROM "${table}"`)).rows[0]?.count);

describe("the app's role", () => {
  it("does not pass by row-level security, nor do the tables' owners", async () => {
    const { rows } = await asOwner().query(
      `SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, r.rolsuper, r.rolbypassrls,
         pg_get_userbyid(c.relowner) = r.rolname AS owns
       FROM pg_class c CROSS JOIN pg_roles r WHERE r.rolname = 'kinerja_app' AND c.relname ~ '^Counselling.*[^_][a-z]$'
         AND c.relkind = 'r' ORDER BY 1`,
    );
    const bound = { relrowsecurity: true, relforcerowsecurity: true };
    const role = { rolsuper: false, rolbypassrls: false, owns: false };
    expect(rows).toEqual([
      { relname: "CounsellingEntry", ...bound, ...role },
      { relname: "CounsellingNote", ...bound, ...role },
    ]);
  });

  it.each<[string, Who, number, number]>([
    ["the employee", "ayu", 2, 1],
    ["the rater who wrote them", "budi", 2, 1],
    ["the rater's superior", "dewi", 0, 0],
    ["somebody of another agency", "citra", 0, 0],
    ["a colleague", "eka", 0, 0],
  ])("reads as %s without any filter nothing but the own notes", async (_, who, notes, entries) => {
    expect(await count(world[who], "CounsellingNote")).toBe(notes);
    expect(await count(world[who], "CounsellingEntry")).toBe(entries);
  });

  it("reads nothing where nobody was named, or was named before on the same connection", async () => {
    for (const nobody of [null, "", randomUUID()]) {
      expect(await count(nobody, "CounsellingNote")).toBe(0);
      expect(await count(nobody, "CounsellingEntry")).toBe(0);
    }
  });

  it("finds no note of others to change", async () => {
    for (const who of ["dewi", "citra", "eka"] as const) {
      const { rowCount } = await asAppFor(world[who], `UPDATE "CounsellingNote" SET version = 9`);
      expect(rowCount).toBe(0);
    }
  });
});

const note = (talkedOn = "2026-06-02") =>
  `INSERT INTO "CounsellingNote" (id, "personId", "authorId", "talkedOn", subject, agreement, "writtenAt", salt)
   VALUES (gen_random_uuid(), $1, $2, '${talkedOn}', 'x', 'x', '2026-06-03T02:00:00Z', 'x')`;
const entry = (columns = "", values = "") =>
  `INSERT INTO "CounsellingEntry" (id, "noteId", "authorId", text, "writtenAt"${columns})
   VALUES (gen_random_uuid(), $1, $2, 'x', now()${values})`;
const update = (change: string) => `UPDATE "CounsellingNote" SET ${change} WHERE id = $1`;

describe("the database itself refuses", () => {
  it.each<[string, Who, string, (world: World) => unknown[], RegExp]>([
    ["a note in another's name", "dewi", note(), ({ ayu, budi }) => [ayu, budi], /row-level security/],
    [
      "a note by somebody who was not the rater that day",
      "dewi",
      note(),
      ({ ayu, dewi }) => [ayu, dewi],
      /not the rater/,
    ],
    ["a note before its talk", "budi", note("2026-06-04"), ({ ayu, budi }) => [ayu, budi], /still to come/],
    [
      "a note about oneself, whom one never rates",
      "budi",
      note(),
      ({ budi }) => [budi, budi],
      /not the rater/,
    ],
    ["to change what was opened", "budi", update("subject = 'y'"), ({ seen }) => [seen], /words of note/],
    [
      "the employee to change what was written",
      "ayu",
      update("subject = 'y'"),
      ({ unseen }) => [unseen],
      /words of note/,
    ],
    [
      "the rater to open it for the employee",
      "budi",
      update(`"seenAt" = now()`),
      ({ unseen }) => [unseen],
      /by somebody else/,
    ],
    ["to unopen a note", "ayu", update(`"seenAt" = NULL`), ({ seen }) => [seen], /by somebody else/],
    [
      "to acknowledge what was not opened",
      "ayu",
      update(`"acknowledgedAt" = now()`),
      ({ unseen }) => [unseen],
      /CounsellingNote_acknowledged_after_seen/,
    ],
    [
      "the rater to acknowledge",
      "budi",
      update(`"acknowledgedAt" = now()`),
      ({ seen }) => [seen],
      /by somebody else/,
    ],
    [
      "to hand a note to another",
      "budi",
      update(`"authorId" = $2`),
      ({ seen, dewi }) => [seen, dewi],
      /denied/,
    ],
    [
      "to follow up before the talk",
      "budi",
      update(`"followUpOn" = "talkedOn"`),
      ({ unseen }) => [unseen],
      /CounsellingNote_followed_up_later/,
    ],
    [
      "to delete a note",
      "budi",
      `DELETE FROM "CounsellingNote" WHERE id = $1`,
      ({ seen }) => [seen],
      /denied/,
    ],
    ["to change what was added", "ayu", `UPDATE "CounsellingEntry" SET text = $1`, () => ["y"], /denied/],
    [
      "words by somebody else",
      "dewi",
      entry(),
      ({ seen, dewi }) => [seen, dewi],
      /row-level security|not theirs/,
    ],
    ["words in another's name", "budi", entry(), ({ seen, ayu }) => [seen, ayu], /row-level security/],
    ["the employee's words before opening", "ayu", entry(), ({ unseen, ayu }) => [unseen, ayu], /not theirs/],
    [
      "a step of the employee's",
      "ayu",
      entry(", step", ", 'coaching'"),
      ({ seen, ayu }) => [seen, ayu],
      /not theirs/,
    ],
    [
      "to take over before something was tried",
      "budi",
      entry(", step", ", 'take_over'"),
      ({ seen, budi }) => [seen, budi],
      /nothing was tried/,
    ],
    [
      "a next date without a step",
      "budi",
      entry(`, "followUpOn"`, ", '2026-07-01'"),
      ({ seen, budi }) => [seen, budi],
      /CounsellingEntry_next_date_of_a_step/,
    ],
  ])("%s", async (_, who, sql, values, reason) => {
    await expect(asAppFor(world[who], sql, values(world))).rejects.toThrow(reason);
  });
});
