import { answerHardships, sayHardship } from "@/lib/hardship/commands";
import { findHardshipAnswers, findHardships } from "@/lib/hardship/queries";
import { everybodys } from "@/lib/hardship/screen";

import { appClient, asOwner, givenDatabase } from "../../support/database";
import { anAgency, aPerson, granted } from "../../support/world";

givenDatabase();

const says = {
  address: "/plans/0190a3b4-0000-7000-8000-000000000000?tab=x",
  hardship: "Kata aspek tidak jelas",
};
const rowsOf = async (sql: string) => (await asOwner().query<Record<string, unknown>>(sql)).rows;

async function anOffice(people = 3) {
  const agency = await anAgency();
  const [ayu] = [await aPerson(agency, "Ayu")];
  for (let i = 1; i < people; i++) await aPerson(agency, `Pegawai ${i}`);
  return { agency, ayu: ayu!, keeper: granted(await aPerson(agency, "Hana"), "regional_hr", "") };
}

const everythingThatNames = async (personId: string) => {
  const columns =
    await rowsOf(`SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid' ORDER BY 1, 2`);
  const counts = await Promise.all(
    columns.map(async ({ table, column }) => [
      `${table}.${column}`,
      (await rowsOf(`SELECT count(*)::int AS count FROM "${table}" WHERE "${column}" = '${personId}'`))[0]
        ?.count,
    ]),
  );
  return Object.fromEntries(counts) as Record<string, number>;
};

describe("a remark about what is hard", () => {
  it("is kept with its screen and its day, and the database has no column for who it was or when", async () => {
    const columns = await rowsOf(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = 'Hardship' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "id uuid",
      "screen text",
      "text text",
      "day date",
      "agencyId uuid",
      "answerId uuid",
    ]);
  });

  it("leaves nothing anywhere that names the person: no event, no submission, no draft, no identifier with a time in it", async () => {
    const { ayu } = await anOffice();
    const before = await everythingThatNames(ayu.personId);
    const events = await rowsOf(`SELECT count(*) FROM "AuditEvent"`);
    await sayHardship(ayu, says);
    expect(await everythingThatNames(ayu.personId)).toEqual(before);
    expect(await rowsOf(`SELECT count(*) FROM "AuditEvent"`)).toEqual(events);
    const [row] = await rowsOf(`SELECT id::text AS id, screen, "agencyId" FROM "Hardship"`);
    expect(row).toEqual({ id: expect.stringMatching(/^.{14}4/), screen: "/plans/…", agencyId: null });
  });

  it("names the agency only where it is so large that it says nothing about anybody", async () => {
    const { ayu, agency } = await anOffice(31);
    await sayHardship(ayu, { ...says, hardship: "Dari dinas besar" });
    expect(await rowsOf(`SELECT "agencyId" FROM "Hardship" WHERE text = 'Dari dinas besar'`)).toEqual([
      { agencyId: agency.agencyId },
    ]);
  });

  it("of the sole administrator of a large agency says neither the agency nor what they do", async () => {
    const { ayu, agency } = await anOffice(31);
    const administrator = granted(ayu, "agency_admin", agency.path);
    const remark = { address: "/administration/accounts", hardship: "Dari admin satu-satunya" };
    await sayHardship(administrator, remark);
    expect(
      await rowsOf(`SELECT screen, "agencyId" FROM "Hardship" WHERE text = '${remark.hardship}'`),
    ).toEqual([{ screen: "/administration", agencyId: null }]);
  });

  it("stands beside its agency on the screens alone that everybody has, also for the database", async () => {
    const { agency } = await anOffice();
    const keep = (screen: string) =>
      asOwner().query(
        `INSERT INTO "Hardship" (id, screen, text, day, "agencyId") VALUES (gen_random_uuid(), $1, 'x', '2026-06-03', $2)`,
        [screen, agency.agencyId],
      );
    for (const screen of everybodys) await keep(screen.length > 1 ? screen.replace(/\/$/, "") : screen);
    for (const screen of ["/plans/…/editions/…", "/help/keys"]) await keep(screen);
    for (const screen of [
      "/evaluations/pattern",
      "/progress/counselling",
      "/development/budget",
      "/career/…",
    ])
      await expect(keep(screen)).rejects.toThrow("Hardship_beside_agency");
  });

  it("is refused after five on one day", async () => {
    const { ayu } = await anOffice();
    for (let i = 0; i < 5; i++) await sayHardship(ayu, says);
    await expect(sayHardship(ayu, says)).rejects.toBeRefused("hardship.too-many");
  });

  it("cannot be kept by the database with the address of a record, nor be changed or taken away by the app", async () => {
    await expect(
      asOwner().query(`INSERT INTO "Hardship" (id, screen, text, day) VALUES
        (gen_random_uuid(), '/plans/0190a3b4-0000-7000-8000-000000000000', 'x', '2026-06-03')`),
    ).rejects.toThrow("Hardship_screen");
    const app = await appClient();
    for (const way of [
      `UPDATE "Hardship" SET text = 'x'`,
      `DELETE FROM "Hardship"`,
      `DELETE FROM "HardshipAnswer"`,
    ])
      await expect(app.query(way)).rejects.toMatchObject({ code: "42501" });
    await app.end();
  });
});

describe("an answer", () => {
  it("goes to the remarks that were read, and everybody may read it without who asked or answered", async () => {
    const { ayu, keeper } = await anOffice();
    const about = { address: "/goals", hardship: "Terlalu kecil" };
    await sayHardship(ayu, about);
    const read = (await findHardships(keeper))?.find(({ screen }) => screen === "/goals");
    await sayHardship(ayu, { ...about, hardship: "Datang sesudah dibaca" });
    const hardshipIds = read?.remarks.map(({ id }) => id) ?? [];
    await answerHardships(keeper, { screen: "/goals", hardshipIds, answer: "Huruf kini lebih besar" });
    const left = (await findHardships(keeper))?.find(({ screen }) => screen === "/goals");
    expect(left?.remarks).toMatchObject([{ text: "Datang sesudah dibaca", day: "2026-06-03", agency: null }]);
    const [answer] = await findHardshipAnswers(ayu);
    expect(Object.keys(answer ?? {}).sort()).toEqual(["answeredAt", "id", "screen", "text"]);
    expect(
      await rowsOf(`SELECT name, details FROM "AuditEvent" ORDER BY at DESC, sequence DESC LIMIT 1`),
    ).toMatchObject([{ name: "hardship.answered" }]);
    const again = { screen: "/goals", hardshipIds, answer: "Sekali lagi" };
    await expect(answerHardships(keeper, again)).rejects.toBeRefused("stale");
  });

  it("is for who keeps the cycle: for others there are no remarks, and nothing to answer", async () => {
    const { ayu, keeper } = await anOffice();
    await sayHardship(ayu, { address: "/news", hardship: "x" });
    const read = (await findHardships(keeper))?.find(({ screen }) => screen === "/news");
    const hardshipIds = read?.remarks.map(({ id }) => id) ?? [];
    expect(await findHardships(ayu)).toBeNull();
    await expect(answerHardships(ayu, { screen: "/news", hardshipIds, answer: "x" })).rejects.toBeRefused(
      "not-found",
    );
  });
});
