import type { Actor } from "@/lib/access/actor";
import { receiveImport, sendFindings } from "@/lib/exchange/endpoints";
import { recentImports } from "@/lib/exchange/queries/imports";

import { givenDatabase } from "../../support/database";
import { anAgency, aPerson, granted } from "../../support/world";

givenDatabase();

const list = "NIP,Nama,Perangkat Daerah,Jabatan\n123,=HYPERLINK(1),Dinas,Juru\n";

async function aKeeper() {
  const agency = await anAgency();
  return granted(await aPerson(agency, "Nur"), "agency_admin", agency.path);
}

async function sent(actor: Actor, body: string, headers: Record<string, string> = {}) {
  const request = new Request("http://localhost/api/imports", {
    method: "POST",
    body,
    headers: { "content-length": String(Buffer.byteLength(body)), "x-file-name": "a.csv", ...headers },
  });
  const response = await receiveImport(actor, request);
  return { status: response.status, answer: (await response.json()) as { data?: { importId: string } } };
}

describe("receiving a file", () => {
  it("answers the id of the list, and keeps the name without its folders", async () => {
    const keeper = await aKeeper();
    const { status, answer } = await sent(keeper, list, {
      "x-file-name": encodeURIComponent("C:\\Users\\nur\\daftar é.csv"),
    });
    expect([status, answer.data?.importId]).toEqual([200, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(await recentImports(keeper)).toMatchObject([
      { id: answer.data?.importId, name: "daftar é.csv", rowCount: 1 },
    ]);
  });

  it("takes the same bytes at the same moment for one list", async () => {
    const keeper = await aKeeper();
    // Each has a connection already, so that none waits for one.
    await Promise.all([recentImports(keeper), recentImports(keeper)]);
    const [one, other] = await Promise.all([sent(keeper, list), sent(keeper, list)]);
    expect(one.answer.data?.importId).toBe(other.answer.data?.importId);
    expect(await recentImports(keeper)).toHaveLength(1);
  });

  it.each<[string, string, Record<string, string>, string]>([
    ["shorter than it said", list, { "content-length": "9000" }, "import.incomplete"],
    ["longer than it said", list, { "content-length": "3" }, "import.incomplete"],
    ["said to be too long", list, { "content-length": "10000001" }, "import.too-big"],
    ["too long whatever it said", "x".repeat(10_000_001), { "content-length": "3" }, "import.too-big"],
    ["empty", "", {}, "import.no-rows"],
    ["without a name", list, { "x-file-name": "" }, "malformed"],
    ["with a broken name", list, { "x-file-name": "%E0%A4%A" }, "malformed"],
  ])("refuses one that is %s", async (_, body, headers, code) => {
    const keeper = await aKeeper();
    expect(await sent(keeper, body, headers)).toEqual({
      status: 422,
      answer: { ok: false, blockers: [{ code }] },
    });
    expect(await recentImports(keeper)).toEqual([]);
  });

  it("does not exist for people who keep nobody's records", async () => {
    const nobody = await aKeeper();
    expect(await sent({ ...nobody, grants: [] }, list)).toMatchObject({
      status: 422,
      answer: { blockers: [{ code: "not-found" }] },
    });
  });
});

describe("the rows to fix", () => {
  it("go out as a table that no spreadsheet runs", async () => {
    const keeper = await aKeeper();
    const importId = (await sent(keeper, list)).answer.data?.importId ?? "";
    const words = {
      head: ["Baris", "NIP", "Nama", "PD", "Sebab"],
      reason: ({ code }: { code: string }) => code,
    };
    const response = await sendFindings(keeper, importId, words);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await response.text()).split("\r\n")).toEqual([
      "Baris;NIP;Nama;PD;Sebab",
      `2;123;"'=HYPERLINK(1)";Dinas;number.length`,
      `2;123;"'=HYPERLINK(1)";Dinas;import.unknown-agency`,
    ]);
    expect((await sendFindings({ ...keeper, grants: [] }, importId, words)).status).toBe(404);
  });
});
