import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { englishInBrowser } from "@/lib/i18n/browser/english";
import { indonesianInBrowser } from "@/lib/i18n/browser/indonesian";
import { catalogues } from "@/lib/i18n/catalogues";

/** Every message by its path. */
function messages(branch: object, path = ""): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[here, value]] : messages(value as object, here);
  });
}
const indonesian = new Map(messages(catalogues.id));
const english = new Map(messages(catalogues.en));

/** The arguments a message asks for; what stands in the branches of a plural is text. */
const argumentsOf = (message: string) =>
  [
    ...new Set([...message.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+) ?[,}]/g)].map(([, name]) => name)),
  ].sort();

describe("the catalogues", () => {
  it("say everything in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
    expect([...indonesian.values(), ...english.values()].filter((message) => message.trim() === "")).toEqual(
      [],
    );
  });

  it("ask for the same facts in both languages", () => {
    for (const [path, message] of indonesian) {
      expect([path, argumentsOf(english.get(path) ?? "")]).toEqual([path, argumentsOf(message)]);
    }
  });

  it("close every brace that they open, and no other, so that none is read", () => {
    const open = (message: string) => {
      let depth = 0;
      for (const sign of message) {
        if (sign === "{") depth += 1;
        if (sign === "}") depth -= 1;
        if (depth < 0) return true;
      }
      return depth !== 0;
    };
    const all = [...indonesian, ...english];
    expect(all.filter(([, message]) => open(message))).toEqual([]);
  });

  it("keep to the words of the field in Indonesian", () => {
    const avoided = /\b(dashboard|submit|approve|reject|feedback|karir|PPK|bawahan)\b/i;
    expect([...indonesian].filter(([, message]) => avoided.test(message))).toEqual([]);
  });

  it("never count with «one» in Indonesian, which knows no singular", () => {
    expect([...indonesian].filter(([, message]) => /\bone \{/.test(message))).toEqual([]);
  });
});

/** The domains that the sources of the browser's side name. */
function saidInBrowser() {
  const files = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  );
  const sources = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(file, "utf8"));
  const client = sources.filter((source) => source.startsWith('"use client"'));
  return new Set(
    client.flatMap((source) => [...source.matchAll(/useTranslations\("(\w+)/g)].map(([, said]) => said)),
  );
}

describe("the words that the browser keeps", () => {
  it("are those that its side of the screens says", () => {
    const said = [...saidInBrowser()];
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((domain) => !(domain! in indonesianInBrowser))).toEqual([]);
  });

  it("are the same in English", () => {
    const keys = (words: object) =>
      messages(words)
        .map(([key]) => key)
        .sort();
    expect(keys(englishInBrowser)).toEqual(keys(indonesianInBrowser));
  });
});

/** The codes that the schema of a domain says at fields: words with hyphens, which nothing else in it has. */
function fieldCodesIn(file: string) {
  return [
    ...new Set(
      [...readFileSync(file, "utf8").matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, code = ""]) => code),
    ),
  ];
}

describe("what is wrong with a field", () => {
  const domains = [
    "planning",
    "progress",
    "feedback",
    "counselling",
    "evaluation",
    "access",
    "mail",
    "competency",
    "training",
  ] as const;
  /** Domains whose words stand in a catalogue of another name. */
  const catalogueOf = { talent: "talentForms" } as const;
  const shared = Object.keys(catalogues.id.ui.errors);

  it.each([
    ...domains.map((domain) => [domain, domain] as const),
    ...(Object.entries(catalogueOf) as [string, "talentForms"][]),
  ])("has words wherever the schema of %s says it, in the catalogue %s", (domain, catalogue) => {
    const known = [...shared, ...Object.keys(catalogues.id[catalogue].errors)];
    const codes = fieldCodesIn(`lib/${domain}/schema.ts`);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });

  it("has words in every form wherever the shared fields say it", () => {
    const codes = ["lib/fields.ts", "lib/numbers.ts"].flatMap(fieldCodesIn);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !shared.includes(code))).toEqual([]);
  });
});
