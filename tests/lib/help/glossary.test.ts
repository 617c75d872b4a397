import { glossaryWords } from "@/lib/help/glossary";
import { catalogues } from "@/lib/i18n/catalogues";

const languages = [catalogues.id, catalogues.en];

/** The numbers of the articles that a source names. */
const numbersOf = (source: string) => source.match(/\d+/g) ?? [];

/** The tags of each message, by its path. */
function tagsOf(branch: object, path = ""): [string, string[]][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string[]][] =>
    typeof value === "string"
      ? [[`${path}${key}`, [...value.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => tag)]]
      : tagsOf(value as object, `${path}${key}.`),
  );
}

describe("the glossary", () => {
  it("explains every word in both languages, with the same articles behind it", () => {
    for (const { help } of languages)
      expect(Object.keys(help.glossary).sort()).toEqual([...glossaryWords].sort());
    for (const word of glossaryWords) {
      const [indonesian, english] = languages.map(({ help }) => help.glossary[word]);
      expect([word, numbersOf(english?.source ?? "").sort()]).toEqual([
        word,
        numbersOf(indonesian?.source ?? "").sort(),
      ]);
      expect(indonesian?.source).toMatch(/^(PermenPANRB|PP|Peraturan) /);
    }
  });

  it("explains a word in the same sentences of both languages, and no word that it does not have", () => {
    const [indonesian, english] = languages.map((catalogue) =>
      tagsOf(catalogue).map(([path, tags]) => [path, [...tags].sort()]),
    );
    expect(Object.fromEntries(english ?? [])).toEqual(Object.fromEntries(indonesian ?? []));
    const known = [...glossaryWords, "arrow"];
    expect(
      languages
        .flatMap((catalogue) => tagsOf(catalogue))
        .filter(([, tags]) => tags.some((tag) => !known.includes(tag))),
    ).toEqual([]);
  });
});
