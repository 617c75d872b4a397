import { catalogues } from "@/lib/i18n/catalogues";
import { option, operand } from "@/lib/operations/cli/run";
import { findingWords, languageOf, speaker, wordsOf } from "@/lib/operations/cli/said";
import { fault, type FindingCode } from "@/lib/operations/finding";
import { Refusal, type RefusalCode } from "@/lib/operations/refusal";

describe("the language of a terminal", () => {
  it.each([
    [[], undefined, "id"],
    [[], "id_ID.UTF-8", "id"],
    [[], "C.UTF-8", "id"],
    [[], "en_GB.UTF-8", "en"],
    [["--en"], "id_ID.UTF-8", "en"],
    [["--id"], "en_US.UTF-8", "id"],
  ])("with %j and LANG %s is %s", (options, lang, language) => {
    expect(languageOf(options, lang)).toBe(language);
  });
});

/** A value for every fact that any sentence asks for. */
const facts = {
  ...{
    said: "x",
    count: 2,
    first: "x",
    last: "x",
    name: "x",
    powers: "x",
    seconds: 9,
    minutes: 9,
    zone: "x",
  },
  ...{ chainId: "region", sequence: "3", place: "/x", percent: 4, gigabytes: 1.5, length: 9, address: "x" },
  ...{ days: 3, folder: "/x", hours: 40, pid: 7, role: "x", program: "psql", has: 15, needs: 16, path: "x" },
  ...{ kind: "dump", flag: "name", words: "x", database: "x" },
};

describe.each(["id", "en"] as const)("the words of %s", (language) => {
  const speaks = speaker(language);

  it("say of every finding what it is and how to mend it", () => {
    for (const code of Object.keys(catalogues.id.operations.findings) as FindingCode[])
      expect(findingWords(fault(code, facts), speaks)).not.toMatch(/operations\.|undefined|\{/);
  });

  it("say of every refusal what comes next", () => {
    for (const code of Object.keys(catalogues.id.operations.refusals) as RefusalCode[])
      expect(wordsOf(new Refusal(code, facts), speaks)).not.toMatch(/operations\.|undefined|\{/);
  });
});

describe("what went wrong by itself", () => {
  it("is not taken for a refusal", () => {
    expect(() => wordsOf(new Error("ENOSPC"), speaker("id"))).toThrow("ENOSPC");
  });
});

describe("the options of a command", () => {
  it("are read with an equals sign or after a space", () => {
    expect(option("name", ["--name=Kabupaten = Contoh"])).toBe("Kabupaten = Contoh");
    expect(option("name", ["--name", "Contoh"])).toBe("Contoh");
    expect(option("name", ["--en"])).toBeUndefined();
    expect(operand(["--replace", "/srv/x"])).toBe("/srv/x");
  });
});
