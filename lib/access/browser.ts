/** What a browser says it is, in names that people know; null for what says nothing known. */
export type BrowserNames = { browser: string | null; system: string | null };

// The first that fits counts: nearly every browser says that it is others, too.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/UCBrowser\//, "UC Browser"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
];

const firstOf = (table: readonly (readonly [RegExp, string])[], said: string) =>
  table.find(([pattern]) => pattern.test(said))?.[1] ?? null;

/** The names in a User-Agent header, which anybody may write: only what is known is repeated. */
export const browserOf = (userAgent: string | null): BrowserNames => ({
  browser: firstOf(browsers, userAgent ?? ""),
  system: firstOf(systems, userAgent ?? ""),
});
