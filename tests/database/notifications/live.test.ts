import { endSession, signIn } from "@/lib/access/commands";
import { writing } from "@/lib/db/doors";
import { announce } from "@/lib/notifications/commands";
import { eventStream } from "@/lib/notifications/endpoints";
import { listenerCount } from "@/lib/notifications/gateway";

import { anAccount } from "../../support/accounts";
import { asOwner, givenDatabase } from "../../support/database";
import { aTeam } from "../../support/world";

givenDatabase();

const subjectId = "0190a3b4-0000-7000-8000-000000000000";
const tell = (actor: Parameters<typeof writing>[0], recipients: string[]) =>
  writing(actor, (tx) => announce(tx, actor, { topic: "progress.reported", subjectId, recipients }));

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Reads the stream until the words arrive, or until it ends. */
async function heard(reader: ReadableStreamDefaultReader<Uint8Array>, words: string) {
  let text = "";
  while (!text.includes(words)) {
    const { value, done } = await reader.read();
    if (done) return null;
    text += new TextDecoder().decode(value);
  }
  return text;
}

async function aStream(every?: number) {
  const team = await aTeam();
  const username = team.budi.personId.slice(0, 8);
  await anAccount(team.budi, username);
  const sessionId = await signIn(username, "rahasia-sekali", { address: "10.0.0.1", userAgent: null });
  const leaving = new AbortController();
  const { body } = eventStream(sessionId, team.budi.personId, leaving.signal, every);
  const reader = body?.getReader() ?? new ReadableStream<Uint8Array>().getReader();
  await heard(reader, "ready");
  return { ...team, sessionId, reader, leave: () => leaving.abort() };
}

describe("the event stream", () => {
  it("brings a person's own news and nobody else's, and closes when they leave", async () => {
    const { ayu, budi, citra, reader, leave } = await aStream();
    await tell(citra, [ayu.personId]);
    await tell(ayu, [budi.personId]);
    const text = await heard(reader, "news");
    expect(text?.match(/event: news/g)).toHaveLength(1);
    expect(text).toContain(`{"topic":"progress.reported","subjectId":"${subjectId}"}`);
    leave();
    expect(listenerCount()).toBe(0);
  });

  it("says nothing of what was rolled back", async () => {
    const { ayu, budi, reader, leave } = await aStream();
    const failed = writing(ayu, async (tx) => {
      await announce(tx, ayu, { topic: "progress.reported", subjectId, recipients: [budi.personId] });
      throw new Error("rolled back");
    });
    await expect(failed).rejects.toThrow("rolled back");
    await tell(ayu, [budi.personId]);
    expect((await heard(reader, "news"))?.match(/event: news/g)).toHaveLength(1);
    leave();
  });

  it("ends at the next heartbeat after the session did", async () => {
    const { sessionId, reader } = await aStream(30);
    await endSession(sessionId);
    expect(await heard(reader, "never")).toBeNull();
    expect(listenerCount()).toBe(0);
  });

  it("says nothing more to a browser that left while a heartbeat was asking for the session", async () => {
    const { leave } = await aStream(5);
    const holder = await asOwner().connect();
    await holder.query(`BEGIN; LOCK TABLE "UserSession" IN ACCESS EXCLUSIVE MODE`);
    await pause(50);
    leave();
    await holder.query("COMMIT");
    holder.release();
    // An answer that was then written into the closed stream would fail this test as an unhandled rejection.
    await pause(100);
    expect(listenerCount()).toBe(0);
  });

  it("hears nothing for a browser that left before the ear was open", async () => {
    const { budi, sessionId, leave } = await aStream();
    leave();
    const { body } = eventStream(sessionId, budi.personId, new AbortController().signal, 5);
    await body?.cancel();
    await pause(100);
    expect(listenerCount()).toBe(0);
  });

  it("ends when the database was away, so that the browser connects again and reads what it missed", async () => {
    const { ayu, budi, sessionId, reader } = await aStream();
    await asOwner().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`,
    );
    expect(await heard(reader, "never")).toBeNull();
    expect(listenerCount()).toBe(0);

    const { body } = eventStream(sessionId, budi.personId, new AbortController().signal);
    const again = body?.getReader() ?? new ReadableStream<Uint8Array>().getReader();
    await heard(again, "ready");
    await tell(ayu, [budi.personId]);
    expect(await heard(again, "news")).toContain(subjectId);
    await again.cancel();
  });
});
