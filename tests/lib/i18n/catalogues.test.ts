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

  it("keep to the words of the field in Indonesian", () => {
    const avoided = /\b(dashboard|submit|approve|reject|feedback|karir|PPK|bawahan)\b/i;
    expect([...indonesian].filter(([, message]) => avoided.test(message))).toEqual([]);
  });

  it("never count with «one» in Indonesian, which knows no singular", () => {
    expect([...indonesian].filter(([, message]) => /\bone \{/.test(message))).toEqual([]);
  });
});
