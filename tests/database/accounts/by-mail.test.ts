import { activate, signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { askProof, changePassword, proveAddress } from "@/lib/accounts/commands/own";
import { drawMailed } from "@/lib/accounts/commands/mailed";
import { hearRecovery } from "@/lib/accounts/endpoints";
import { accountJobs } from "@/lib/accounts/jobs";
import { findOwnAccount } from "@/lib/accounts/queries/own";
import { postbox } from "@/lib/mail/gateway";
import { setMail } from "@/lib/mail/commands";

import { asOwner, givenDatabase } from "../../support/database";
import { anOffice, desk, goodPassword, lostKey } from "../../support/keys";
import { aMailSink } from "../../support/mail-sink";
import { eventsOf, newsFor } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();

let sink: Awaited<ReturnType<typeof aMailSink>>;
beforeAll(async () => {
  sink = await aMailSink();
  process.env.SMTP_URL = sink.url;
});
afterAll(() => {
  delete process.env.SMTP_URL;
  sink.close();
});

type Waiting = { accountId: string; purpose?: "mail" | "address" };

/** Does what the worker does with the jobs of these accounts; answers how many they were. */
async function work() {
  const jobs = accountJobs({
    postbox: postbox(sink.url, "kinerja@example.go.id"),
    appUrl: "https://k.go.id/",
  });
  const { rows } = await asOwner().query<{ payload: Waiting; id: string }>(
    `SELECT id, payload FROM graphile_worker._private_jobs ORDER BY id`,
  );
  for (const { payload } of rows)
    await jobs[payload.purpose ? "accounts:mail-code" : "accounts:mail-notice"]?.(payload, {} as never);
  await asOwner().query(`DELETE FROM graphile_worker._private_jobs`);
  return rows.length;
}

const mailedCode = () =>
  /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(sink.letters.at(-1)?.text ?? "")?.[0] ?? "";

let serial = 0;
async function withAddress() {
  const office = await anOffice();
  const email = `budi${++serial}@example.go.id`;
  await setMail(office.budi, { version: 0, email, locale: "en", current: "rahasia-sekali" });
  return { ...office, email };
}

async function withProvenAddress() {
  const office = await withAddress();
  await askProof(office.budi);
  await work();
  await proveAddress(office.budi, { code: mailedCode() });
  return office;
}

const ask = async (username: unknown, address = "10.0.0.1") => {
  const later: Promise<unknown>[] = [];
  const headers = { "x-forwarded-for": address };
  const body = JSON.stringify({ username });
  const answer = await hearRecovery(
    new Request("http://k/api/recovery", { method: "POST", headers, body }),
    (run) => later.push(run()),
  );
  await Promise.all(later);
  return { status: answer.status, body: await answer.text() };
};

describe("the proof of an address", () => {
  it("is a code that goes there and comes back, in the language of the account", async () => {
    const { budi, budis, email } = await withAddress();
    await askProof(budi);
    expect(await work()).toBe(1);
    expect(sink.letters.at(-1)).toMatchObject({ to: email });
    expect(sink.letters.at(-1)?.text).toContain("https://k.go.id/account");
    expect(await findOwnAccount(budi)).toMatchObject({ proven: false, mailed: true });
    await expect(proveAddress(budi, { code: "ACDE-3467-HJKM" })).rejects.toBeRefused("access.code-mistyped");
    await proveAddress(budi, { code: mailedCode() });
    expect(await findOwnAccount(budi)).toMatchObject({ proven: true, mailed: false });
    await expect(askProof(budi)).rejects.toBeRefused("account.proven");
    await expect(proveAddress(budi, { code: mailedCode() })).rejects.toBeRefused("account.code-wrong");
    expect(await eventsOf(budis)).toEqual([
      ...["access.mail-set", "access.proof-asked", "access.proof-mailed", "access.address-proven"],
    ]);
  });

  it("is asked for by twelve presses at once without keeping anybody else waiting", async () => {
    const { budi } = await withAddress();
    const press = () => askProof(budi).catch((refused: Error) => refused.message);
    const answers = await Promise.all(Array.from({ length: 12 }, press));
    const refused = answers.filter((answer) => answer !== undefined);
    expect(refused).toEqual(Array(7).fill("access.too-many-attempts"));
    await work();
  });

  it("is gone with the address, and a code for the former proves nothing", async () => {
    const { budi } = await withAddress();
    await askProof(budi);
    await work();
    const code = mailedCode();
    const current = "rahasia-sekali";
    await setMail(budi, { version: 1, email: "lain@example.go.id", locale: "id", current });
    await expect(proveAddress(budi, { code })).rejects.toBeRefused("account.code-wrong");
    const { budi: other } = await withProvenAddress();
    await setMail(other, { version: 2, email: "lagi@example.go.id", locale: "id", current });
    expect(await findOwnAccount(other)).toMatchObject({ proven: false });
    await work();
  });

  it("once given, has its address told that another took its place, which one not proven is not", async () => {
    const { budi, email } = await withProvenAddress();
    const before = sink.letters.length;
    const change = { locale: "en" as const, current: "rahasia-sekali" };
    await setMail(budi, { ...change, version: 2, email: "lagi@example.go.id" });
    await setMail(budi, { ...change, version: 3, email: null });
    expect(await work()).toBe(1);
    const told = sink.letters.at(-1);
    expect(told).toMatchObject({ to: email });
    expect(told?.text).toContain("has just been changed or removed");
    expect(told?.text).not.toContain("lagi@");
    expect(sink.letters).toHaveLength(before + 1);
  });

  it("goes on proving the address where an earlier mail, still on its way, is refused", async () => {
    const { budi, budis } = await withAddress();
    const full = Object.assign(new Error("452 mailbox full"), { responseCode: 452 });
    const send = async () => {
      await askProof(budi);
      await work();
      throw full;
    };
    const slow = { reach: () => Promise.resolve(), send };
    const job = accountJobs({ postbox: slow, appUrl: "https://k.go.id/" })["accounts:mail-code"];
    await expect(job?.({ accountId: budis, purpose: "address" }, {} as never)).rejects.toBe(full);
    await proveAddress(budi, { code: mailedCode() });
    expect(await findOwnAccount(budi)).toMatchObject({ proven: true });
  });

  it("is refused without an address, and where no mail is sent", async () => {
    const { budi } = await anOffice();
    await expect(askProof(budi)).rejects.toBeRefused("account.no-address");
    const { budi: other } = await withAddress();
    delete process.env.SMTP_URL;
    await expect(askProof(other)).rejects.toBeRefused("account.no-mail");
    process.env.SMTP_URL = sink.url;
  });

  it("is mailed five times in a quarter of an hour and no more", async () => {
    const { budi } = await withAddress();
    for (let i = 0; i < 5; i++) await askProof(budi);
    await expect(askProof(budi)).rejects.toBeRefused("access.too-many-attempts");
    await asOwner().query(`DELETE FROM graphile_worker._private_jobs`);
  });
});

describe("a lost key by mail", () => {
  it("goes to a proven address, sets a new password once and ends the other sessions", async () => {
    const { budis, budisNumber: username } = await withProvenAddress();
    const former = await signIn(username, "rahasia-sekali", desk);
    expect(await ask(username)).toMatchObject({ status: 202 });
    expect(await work()).toBe(1);
    expect(sink.letters.at(-1)?.text).toContain("https://k.go.id/activate");
    expect(sink.letters.at(-1)?.text).not.toContain(username);
    const typed = { username, code: mailedCode(), password: goodPassword };
    await activate(typed, desk);
    expect(await findSession(former)).toBeNull();
    await expect(activate(typed, desk)).rejects.toBeRefused("access.wrong-code");
    expect((await eventsOf(budis)).slice(-2)).toEqual(["access.recovery-mailed", "access.recovered"]);
  });

  it("comes once in ten minutes, so that nobody makes void what is on its way, and however often on a day", async () => {
    const { budi, budis, budisNumber: username } = await withProvenAddress();
    const before = sink.letters.length;
    await ask(username, "10.0.1.1");
    await work();
    const code = mailedCode();
    for (let i = 2; i < 6; i++) expect(await ask(username, `10.0.1.${i}`)).toMatchObject({ status: 202 });
    expect(await work()).toBe(0);
    await activate({ username, code, password: goodPassword }, desk);
    for (let i = 6; i < 14; i++) {
      await ask(username, `10.0.1.${i}`);
      await work();
      await asOwner().query(`ALTER TABLE "KeyCode" DISABLE TRIGGER USER`);
      await asOwner().query(
        `UPDATE "KeyCode" SET "issuedAt" = "issuedAt" - interval '11 minutes' WHERE "accountId" = $1 AND "usedAt" IS NULL`,
        [budis],
      );
      await asOwner().query(`ALTER TABLE "KeyCode" ENABLE TRIGGER USER`);
    }
    expect(sink.letters).toHaveLength(before + 9);
    // Where among the rest it stands depends on the hour at which the test runs.
    expect((await findOwnAccount(budi))?.trace).toContainEqual(
      expect.objectContaining({ name: "access.recovery-mailed", times: 8 }),
    );
  });

  it("that the mail server refused is not waited for: the next that is asked for comes at once", async () => {
    const { budis, budisNumber: username } = await withProvenAddress();
    const before = sink.letters.length;
    const full = Object.assign(new Error("452 mailbox full"), { responseCode: 452 });
    const refusing = { reach: () => Promise.resolve(), send: () => Promise.reject(full) };
    const job = accountJobs({ postbox: refusing, appUrl: "https://k.go.id/" })["accounts:mail-code"];
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(job?.({ accountId: budis, purpose: "mail" }, {} as never)).rejects.toBe(full);
    await ask(username, "10.0.2.1");
    expect(await work()).toBe(1);
    expect(sink.letters).toHaveLength(before + 1);
    await activate({ username, code: mailedCode(), password: goodPassword }, desk);
  });

  it("answers alike whoever is named, and mails nobody else", async () => {
    const [{ ayusNumber, budisNumber }, unproven] = [await anOffice(), await withAddress()];
    const answers = [];
    for (const name of [ayusNumber, budisNumber, unproven.budisNumber, "199912312020011999"])
      answers.push(await ask(name));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await work()).toBe(0);
  });

  it("is refused for what is no name, and pauses a name that is asked for again and again", async () => {
    expect(await ask("")).toMatchObject({ status: 400 });
    expect(await ask({ not: "" })).toMatchObject({ status: 400 });
    const { budisNumber } = await anOffice();
    for (let i = 0; i < 5; i++) expect(await ask(budisNumber)).toMatchObject({ status: 202 });
    const paused = await ask(budisNumber);
    expect([paused.status, paused.body]).toEqual([429, expect.stringContaining("access.too-many-attempts")]);
    expect(await ask(budisNumber, "10.0.0.2")).toMatchObject({ status: 202 });
  });

  it("that a helper makes is told to a proven address at once, without the code, and to no other", async () => {
    const { keeper, budi, budis, email } = await withProvenAddress();
    const code = await lostKey(keeper, budis);
    const before = sink.letters.length;
    expect(await work()).toBe(1);
    const told = sink.letters.at(-1);
    expect(told).toMatchObject({ to: email });
    expect(told?.text).toContain("Kania Putri");
    expect(told?.text).not.toContain(code);
    expect(sink.letters).toHaveLength(before + 1);
    // A code that is void by the time is told to nobody.
    await lostKey(keeper, budis);
    await changePassword(budi, { current: "rahasia-sekali", password: goodPassword });
    expect(await work()).toBe(1);
    expect(sink.letters).toHaveLength(before + 1);
    const unproven = await withAddress();
    await lostKey(unproven.keeper, unproven.budis);
    expect(await work()).toBe(0);
  });

  it("leaves a code that a helper handed out", async () => {
    const { keeper, budi, budis, budisNumber: username } = await withProvenAddress();
    const code = await lostKey(keeper, budis);
    await ask(username);
    const before = sink.letters.length;
    // The helper's code is told of; no other is made.
    expect(await work()).toBe(2);
    expect(sink.letters).toHaveLength(before + 1);
    await expect(activate({ username, code, password: goodPassword }, desk)).resolves.toBeTruthy();
    expect(await newsFor(budi)).toEqual(["access.recovery-issued"]);
  });

  it("is drawn for nobody whose account was closed meanwhile, and makes a former one void when drawn again", async () => {
    const { budis } = await withProvenAddress();
    const [first, second] = [
      await drawMailed(budis, "mail", new Date()),
      await drawMailed(budis, "mail", new Date()),
    ];
    expect(first?.code).not.toBe(second?.code);
    const { rows } = await asOwner().query(
      `SELECT 1 FROM "KeyCode" WHERE "accountId" = $1 AND "usedAt" IS NULL AND "voidedAt" IS NULL`,
      [budis],
    );
    expect(rows).toHaveLength(1);
    await asOwner().query(`UPDATE "Account" SET "disabledAt" = now() WHERE id = $1`, [budis]);
    expect(await drawMailed(budis, "mail", new Date())).toBeNull();
  });

  it("is no other job that the app may ask for", async () => {
    const { budis } = await anOffice();
    await expect(asOwner().query(`SELECT add_key_code_job($1, 'activation')`, [budis])).rejects.toThrow(
      "may not ask",
    );
  });
});
