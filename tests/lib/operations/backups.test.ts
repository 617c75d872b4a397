import { backupName, backupsAmong, madeAt, outdated } from "@/lib/operations/backup-name";
import { fileFaults, type KeptFile, manifestSchema } from "@/lib/operations/manifest";
import { backupFolder, isIncoming, isOfRunning, liesIn } from "@/lib/operations/places";

const night = new Date("2026-11-30T19:00:07.123Z");

describe("the name of a backup", () => {
  it("tells when it was made, to the second", () => {
    expect(backupName(night)).toBe("kinerja-20261130T190007Z");
    expect(madeAt("kinerja-20261130T190007Z")).toEqual(new Date("2026-11-30T19:00:07Z"));
  });

  it("is told from other names in the folder", () => {
    expect(madeAt("notes.txt")).toBeNull();
    expect(
      backupsAmong(["a", "kinerja-20261130T190007Z", "kinerja-20261201T190007Z", "unfinished-7"]),
    ).toEqual(["kinerja-20261201T190007Z", "kinerja-20261130T190007Z"]);
  });
});

describe("the backups that may go", () => {
  const names = [1, 2, 3].map((day) => `kinerja-2026120${day}T190000Z`);

  it("are those before the newest that are kept", () => {
    expect(outdated(["readme", ...names], 2)).toEqual([names[0]]);
    expect(outdated(names, 14)).toEqual([]);
  });

  it("are never the last one", () => {
    expect(outdated(names, 0)).toEqual([names[1], names[0]]);
  });
});

describe("a manifest", () => {
  const file = (path: string, sign: string): KeptFile => ({ path, bytes: 1, sha256: sign.repeat(64) });

  it("names what is missing, altered or unknown among the files", () => {
    const said = [file("database.dump", "a"), file("files/1", "b"), file("files/2", "c")];
    expect(fileFaults(said, said)).toEqual([]);
    expect(
      fileFaults(said, [file("database.dump", "a"), file("files/1", "0"), file("files/3", "d")]),
    ).toEqual([
      { path: "files/1", fault: "altered" },
      { path: "files/2", fault: "missing" },
      { path: "files/3", fault: "unknown" },
    ]);
  });

  it("of another form is none", () => {
    expect(manifestSchema.safeParse({ format: 2 }).success).toBe(false);
  });
});

describe("the place of backups", () => {
  it("is beside the data folder, unless somebody chooses another", () => {
    expect(backupFolder("/var/lib/kinerja")).toBe("/var/lib/kinerja-backups");
    expect(backupFolder("/var/lib/kinerja", "/srv/backups")).toBe("/srv/backups");
  });

  it.each([
    ["/var/lib/kinerja", true],
    ["/var/lib/kinerja/backups", true],
    ["/var/lib/kinerja-backups", false],
    ["/srv", false],
  ])("%s lies in the data folder: %s", (folder, inside) => {
    expect(liesIn(folder, "/var/lib/kinerja")).toBe(inside);
  });
});

describe("what stays behind", () => {
  it("is what had not arrived, and what belongs to a running server", () => {
    expect(["incoming", "incoming/1", "ab/abcd"].filter(isIncoming)).toEqual(["incoming", "incoming/1"]);
    expect(["postmaster.pid", "PG_VERSION", "server.log"].filter(isOfRunning)).toEqual([
      "postmaster.pid",
      "server.log",
    ]);
  });
});
