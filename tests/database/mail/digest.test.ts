import { randomUUID } from "node:crypto";

import { quickAddJob } from "graphile-worker";

import type { Actor } from "@/lib/access/actor";
import { keepWorking } from "@/lib/db/cli/working";
import { writing } from "@/lib/db/doors";
import { postbox } from "@/lib/mail/gateway";
import { mailJobs } from "@/lib/mail/jobs";
import { announce } from "@/lib/notifications/commands";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aMailSink } from "../../support/mail-sink";
import { insertRows } from "../../support/rows";
import { queue, workOnce } from "../../support/worker";
import { aTeam } from "../../support/world";

givenDatabase();

const [wednesday, thursday] = ["2026-06-03T01:00:00Z", "2026-06-04T01:00:00Z"];
const app = "https://kinerja.example.go.id";
const subjectId = "0190a3b4-0000-7000-8000-000000000000";

let sink: Awaited<ReturnType<typeof aMailSink>>;
beforeAll(async () => {
  sink = await aMailSink();
  // The worker asks again after seconds, which a slow machine may need for one round: here only a test says when.
  await asOwner().query(`
    CREATE FUNCTION wait_for_the_test() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.run_at := NEW.run_at + interval '1 hour'; RETURN NEW; END $$;
    CREATE TRIGGER wait_for_the_test BEFORE UPDATE ON graphile_worker._private_jobs
      FOR EACH ROW WHEN (NEW.last_error IS NOT NULL AND NEW.run_at > OLD.run_at)
      EXECUTE FUNCTION wait_for_the_test()`);
});
afterAll(() => sink.close());
beforeEach(async () => {
  Object.assign(sink, { manner: "takes" });
  sink.letters.length = 0;
  await asOwner().query(`UPDATE "Notification" SET "readAt" = now() WHERE "readAt" IS NULL`);
  await asOwner().query(`DELETE FROM graphile_worker._private_jobs`);
});

const anAddress = ({ personId }: Actor, email: string | null, more = {}) =>
  insertRows(asOwner(), "Account", [
    { id: randomUUID(), personId, username: personId, locale: "id", version: 0, email, ...more },
  ]);

const tell = (teller: Actor, { personId }: Actor) =>
  writing(teller, (tx) =>
    announce(tx, teller, {
      topic: "feedback.given",
      subjectId,
      recipients: [personId],
      details: { words: "Rahasia sekali" },
    }),
  );

/** Ayu, whose mail goes to her, has been told something by Budi. */
async function ayuWithNews() {
  const team = await aTeam();
  await anAddress(team.ayu, "ayu@example.go.id");
  await tell(team.budi, team.ayu);
  return team;
}

const jobs = (at: string, url = sink.url) =>
  mailJobs({
    postbox: postbox(url, "Kinerja <kinerja@example.go.id>"),
    appUrl: app,
    clock: () => new Date(at),
  });

const work = (at: string, url?: string) => workOnce(jobs(at, url));

async function round(at: string, url?: string) {
  await quickAddJob(queue(), "mail:round", {});
  await work(at, url);
}

/** The moment of the next try comes. */
async function retry(at: string) {
  await asOwner().query(`UPDATE graphile_worker._private_jobs SET run_at = now()`);
  await work(at);
}

const rows = async (sql: string, values: unknown[] = []) => (await asOwner().query(sql, values)).rows;
const waiting = () => rows(`SELECT attempts, run_at FROM graphile_worker._private_jobs`);
const stateOf = async ({ personId }: Actor) =>
  (await rows(`SELECT state::text, day::text FROM "MailDigest" WHERE "personId" = $1`, [personId]))[0];

describe("the digest of a morning", () => {
  it("goes once to everybody with an address and unread news, in their language, and to nobody else", async () => {
    const { ayu, budi, dewi, citra } = await ayuWithNews();
    await anAddress(budi, "budi@example.go.id", { locale: "en" });
    await anAddress(dewi, "dewi@example.go.id");
    await anAddress(citra, null);
    await tell(budi, ayu);
    await tell(budi, citra);
    await tell(dewi, budi);
    await round(wednesday);
    await round(wednesday);
    const [first, second] = sink.letters.sort((one, other) => (one.to < other.to ? -1 : 1));
    expect(sink.letters).toHaveLength(2);
    expect(first?.head).toContain("Subject: 2 kabar menunggu Anda di Kinerja Contoh");
    expect(first?.text).toContain(`Budi memberi umpan balik (2 kali, sejak 3 Juni 2026)\n  ${app}/progress`);
    expect(second?.head).toContain("Subject: One piece of news for you in Kinerja Contoh");
    expect(second?.text).toContain(`Dewi gave feedback (June 3, 2026)\n  ${app}/progress`);
    expect(JSON.stringify(sink.letters)).not.toContain("Rahasia");
    expect(await stateOf(ayu)).toEqual({ state: "sent", day: "2026-06-03" });
    expect(await waiting()).toEqual([]);
  });

  it("comes again on the next working day while something waits", async () => {
    await ayuWithNews();
    await round(wednesday);
    await round(thursday);
    expect(sink.letters).toHaveLength(2);
  });

  it("is not sent to a disabled account, at night, or on a Sunday", async () => {
    const { citra, budi } = await aTeam();
    await anAddress(citra, "citra@example.go.id", { disabledAt: wednesday });
    await tell(budi, citra);
    await round(wednesday);
    await ayuWithNews();
    await round("2026-06-03T15:00:00Z");
    await round("2026-06-07T01:00:00Z");
    expect(sink.letters).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it("is not sent when all was dealt with before its turn came", async () => {
    const { ayu } = await ayuWithNews();
    await quickAddJob(queue(), "mail:digest", { personId: ayu.personId, day: "2026-06-03" });
    await asOwner().query(`UPDATE "Notification" SET "readAt" = now()`);
    await work(wednesday);
    expect(sink.letters).toEqual([]);
    expect(await stateOf(ayu)).toBeUndefined();
  });
});

describe("a mail server in trouble", () => {
  it("that says no is asked again, and the digest arrives once", async () => {
    const { ayu } = await ayuWithNews();
    sink.manner = "refuses";
    await round(wednesday);
    const job = await waiting();
    expect(job).toMatchObject([{ attempts: 1 }]);
    expect(await stateOf(ayu)).toMatchObject({ state: "refused" });
    // Another round leaves the job that waits for its next try as it is.
    await round(wednesday);
    expect(await waiting()).toEqual(job);
    sink.manner = "takes";
    await retry(wednesday);
    await retry(wednesday);
    expect(sink.letters).toHaveLength(1);
    expect(await stateOf(ayu)).toMatchObject({ state: "sent" });
  });

  it("that cannot be reached costs no digest of the day", async () => {
    const { ayu } = await ayuWithNews();
    const nowhere = await aMailSink();
    nowhere.close();
    await round(wednesday, nowhere.url);
    expect(await waiting()).toMatchObject([{ attempts: 1 }]);
    expect(await stateOf(ayu)).toBeUndefined();
    await retry(wednesday);
    expect(sink.letters).toHaveLength(1);
  });

  it("that is gone before it answers gets no second mail that day, and the next one the day after", async () => {
    const { ayu } = await ayuWithNews();
    sink.manner = "hangs-up";
    await round(wednesday);
    sink.manner = "takes";
    await retry(wednesday);
    await round(wednesday);
    expect(sink.letters).toHaveLength(1);
    expect(await stateOf(ayu)).toMatchObject({ state: "sending" });
    expect(await waiting()).toEqual([]);
    await round(thursday);
    expect(sink.letters).toHaveLength(2);
  });

  it("that is well again only in the quiet hours waits for the next morning", async () => {
    await ayuWithNews();
    sink.manner = "refuses";
    await round(wednesday);
    sink.manner = "takes";
    await retry("2026-06-03T15:00:00Z");
    expect([sink.letters, await waiting()]).toEqual([[], []]);
    await round(thursday);
    expect(sink.letters).toHaveLength(1);
  });
});

describe("the process beside the web server", () => {
  it("has the timetable, does what waits, and ends with its launcher", async () => {
    const endWorking = keepWorking({
      ...{ DATABASE_URL: process.env.DATABASE_URL ?? "", NEXTAUTH_SECRET: "x".repeat(32) },
      ...{ SMTP_URL: sink.url, MAIL_FROM: "kinerja@example.go.id", APP_URL: app },
    });
    await quickAddJob(queue(), "mail:round", {});
    while ((await waiting()).length > 0) await new Promise((later) => setTimeout(later, 50));
    expect(
      await rows(`SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier`),
    ).toEqual([
      { identifier: "accounts:clear" },
      { identifier: "deadlines:round" },
      { identifier: "documents:sweep" },
      { identifier: "evaluation:settle" },
      { identifier: "mail:round" },
      { identifier: "movements:close-plans" },
      { identifier: "retention:round" },
      { identifier: "training:free-seats" },
    ]);
    await endWorking();
  });
});

describe("the database", () => {
  it("lets nobody send a digest of the same day again, or forget it", async () => {
    const { ayu } = await ayuWithNews();
    await round(wednesday);
    const again = asApp(`UPDATE "MailDigest" SET state = 'sending' WHERE "personId" = $1`, [ayu.personId]);
    await expect(again).rejects.toMatchObject({ constraint: "MailDigest_once_a_day" });
    const forgotten = asApp(`DELETE FROM "MailDigest" WHERE "personId" = $1`, [ayu.personId]);
    await expect(forgotten).rejects.toThrow("permission denied");
  });
});
