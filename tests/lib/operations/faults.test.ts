import * as database from "@/lib/operations/database-faults";
import * as machine from "@/lib/operations/machine-faults";
import { practiceFaults } from "@/lib/operations/practice-faults";

const now = new Date("2026-12-01T02:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const codes = (findings: { code: string }[]) => findings.map(({ code }) => code);

const well: database.DatabaseFacts = {
  government: { name: "Kabupaten Contoh", mode: "live", timeZone: "Asia/Jakarta" },
  serverVersion: 160_004,
  migrations: { applied: ["1_one", "2_two"], failed: [] },
  chains: [],
  role: { usable: true, powers: [] },
  clock: { ours: now, theirs: now, zone: "UTC", newestEvent: ago(1) },
  jobs: { waiting: 0, since: null, failed: 0, round: ago(10) },
  demoPeople: 0,
};

describe("a database that is well", () => {
  it("gives no cause to say anything", () => {
    expect([
      ...database.migrationFaults(well, ["1_one", "2_two"]),
      ...database.roleFaults(well),
      ...database.clockFaults(well),
      ...database.workerFaults(well),
      ...database.contentFaults(well, false),
      ...database.integrityFaults({ chain: [], missing: [], altered: [] }),
    ]).toEqual([]);
  });
});

describe("the migrations", () => {
  it("are named when they wait, are unknown, or failed half-way", () => {
    const facts = { ...well, migrations: { applied: ["1_one", "9_later"], failed: ["2_two"] } };
    expect(database.migrationFaults(facts, ["1_one", "2_two", "3_three"])).toEqual([
      { code: "migration-failed", weight: "fault", facts: { name: "2_two" } },
      { code: "migrations-pending", weight: "fault", facts: { count: 1, first: "3_three" } },
      { code: "migrations-unknown", weight: "fault", facts: { count: 1, last: "9_later" } },
    ]);
  });
});

describe("the app's role", () => {
  it.each([
    ["role-missing", null],
    ["role-unusable", { usable: false, powers: [] }],
    ["role-mighty", { usable: true, powers: ["SUPERUSER"] }],
  ])("is told as %s", (code, role) => {
    expect(codes(database.roleFaults({ ...well, role }))).toEqual([code]);
  });
});

describe("the clocks", () => {
  const clocked = (clock: Partial<database.DatabaseFacts["clock"]>, mode: "live" | "demo" = "live") =>
    database.clockFaults({
      ...well,
      government: { name: "x", mode, timeZone: "Asia/Jakarta" },
      clock: { ...well.clock, ...clock },
    });

  it.each([
    ["apart by ten seconds", { theirs: new Date(now.getTime() + 10_000) }, ["clock-apart"]],
    ["apart by four seconds", { theirs: new Date(now.getTime() + 4_000) }, []],
    ["behind the trail", { newestEvent: ago(-30) }, ["clock-behind"]],
    ["in another zone", { zone: "Asia/Jakarta" }, ["time-zone"]],
  ])("%s", (_, clock, expected) => {
    expect(codes(clocked(clock))).toEqual(expected);
  });

  it("of a demo may stand on any day", () => {
    expect(clocked({ newestEvent: ago(-3_000) }, "demo")).toEqual([]);
  });
});

describe("the worker", () => {
  const jobs = well.jobs!;
  it.each([
    ["worker-never", { ...jobs, round: null }],
    ["worker-silent", { ...jobs, round: ago(46) }],
    ["jobs-waiting", { ...jobs, waiting: 2, since: ago(20) }],
    ["jobs-failed", { ...jobs, failed: 1 }],
  ])("is told as %s", (code, found) => {
    expect(codes(database.workerFaults({ ...well, jobs: found }))).toEqual([code]);
  });

  it("is not missed before there is a government", () => {
    expect(database.workerFaults({ ...well, government: null, jobs: { ...jobs, round: null } })).toEqual([]);
  });
});

describe("what a database holds", () => {
  const demo = { ...well.government!, mode: "demo" as const };
  it.each([
    ["nobody's", { ...well, government: null }, false, ["no-government"]],
    ["the demo's, run for real", { ...well, government: demo }, false, ["demo-data"]],
    ["the demo's people, run for real", { ...well, demoPeople: 3 }, false, ["demo-people"]],
    ["one number that the demo has, too", { ...well, demoPeople: 1 }, false, []],
    ["real people, run as a demo", well, true, ["live-data-in-demo"]],
    ["the demo's, run as one", { ...well, government: demo, demoPeople: 14 }, true, []],
  ])("is %s", (_, facts, asDemo, expected) => {
    expect(codes(database.contentFaults(facts, asDemo))).toEqual(expected);
  });
});

describe("a disk", () => {
  const disk = (free: number, total: number) => [
    { place: "/x", free: free * 1024 ** 3, total: total * 1024 ** 3 },
  ];
  it("is nearly full with a tenth left, or with less than two gigabytes", () => {
    expect(machine.diskFaults(disk(9.9, 100))).toEqual([
      { code: "disk-full", weight: "fault", facts: { place: "/x", percent: 10, gigabytes: 9.9 } },
    ]);
    expect(codes(machine.diskFaults(disk(1.9, 10)))).toEqual(["disk-full"]);
    expect(machine.diskFaults(disk(11, 100))).toEqual([]);
  });
});

describe("the second factor", () => {
  it("is told of where none is asked of anybody", () => {
    expect(machine.factorFaults(undefined)).toMatchObject([{ code: "factor-unset", weight: "notice" }]);
    expect(machine.factorFaults("2027-01-04")).toEqual([]);
  });
});

describe("the secret", () => {
  it.each([
    ["secret-missing", undefined],
    ["secret-short", "0123456789abcdef"],
    ["secret-plain", "x".repeat(64)],
  ])("is told as %s", (code, secret) => expect(codes(machine.secretFaults(secret))).toEqual([code]));

  it("is well when it is random", () => {
    expect(machine.secretFaults("3f9a6c0d51e7b28440c1d9ae57f0b6321c8e4d5a90f7b6e2")).toEqual([]);
  });
});

describe("the address", () => {
  const https = "https://kinerja.example.go.id";
  const until = (days: number, trusted = true) => ({
    validTo: new Date(now.getTime() + days * 86_400_000),
    trusted,
    said: "self signed",
  });
  it.each([
    ["address-missing", undefined, null],
    ["address-without-tls", "http://kinerja.example.go.id", null],
    ["address-unreachable", https, { unreachable: "ECONNREFUSED" }],
    ["certificate-over", https, until(-1)],
    ["certificate-ending", https, until(13)],
    ["certificate-untrusted", https, until(60, false)],
  ])("is told as %s", (code, address, certificate) => {
    expect(codes(machine.addressFaults(address, certificate, now))).toEqual([code]);
  });

  it("is well with a certificate for two weeks or more", () => {
    expect(machine.addressFaults(https, until(14), now)).toEqual([]);
  });
});

describe("mail", () => {
  it("that was never set is worth a note, that cannot leave is a fault", () => {
    expect(machine.mailFaults("unset")).toMatchObject([{ code: "mail-unset", weight: "notice" }]);
    expect(machine.mailFaults({ fails: "ECONNREFUSED" })).toMatchObject([
      { code: "mail-unreachable", weight: "fault" },
    ]);
    expect(machine.mailFaults(null)).toEqual([]);
  });
});

describe("the newest backup", () => {
  const folder = "/srv/backups";
  it.each([
    ["is missing", null, ["backup-missing"]],
    ["is 26 hours old", ago(26 * 60), ["backup-old"]],
    ["is of last night", ago(25 * 60), []],
  ])("%s", (_, newest, expected) => {
    expect(codes(machine.backupFaults({ folder, newest }, now))).toEqual(expected);
  });
});

describe("practice", () => {
  const facts = { role: "kinerja_practice", database: "kinerja", admitted: false, filled: now };

  it("is well where its role is kept out and its sample world is of last night", () => {
    expect(practiceFaults(facts, now)).toEqual([]);
  });

  it.each([
    ["may enter the real database", { admitted: true }, "practice-open"],
    ["was never filled", { filled: null }, "practice-never"],
    ["is older than two nights", { filled: new Date(now.getTime() - 50 * 60 * 60_000) }, "practice-old"],
  ])("is told of when it %s", (_, changes, code) => {
    expect(practiceFaults({ ...facts, ...changes }, now)).toMatchObject([{ code }]);
  });
});
