import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { keyMap } from "@/lib/help/keys";

function* sourcesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(file);
    else if (file.endsWith(".tsx") || file.endsWith(".ts")) yield readFileSync(file, "utf8");
  }
}

const told = new Set<string>(
  keyMap.flatMap(({ keys }) => keys.flatMap(([, names]) => names.toLowerCase().split(" "))),
);

describe("the map of keys", () => {
  it("has every key that a control names, and every key that a component listens for", () => {
    const shortcuts = /(?:keyshortcuts|shortcut)=\{(?:hint\()?[^}]*?"(.)"/g;
    const compared = /\.key [!=]== "(\w+|\?)"/g;
    const heard = [...sourcesIn("components")].flatMap((source) =>
      [...source.matchAll(shortcuts), ...source.matchAll(compared)].map(
        ([, key]) => key?.toLowerCase() ?? "",
      ),
    );
    expect(heard.length).toBeGreaterThan(15);
    expect(
      [...new Set(heard)].filter((key) => !told.has(key) && key !== "escape" && key !== "backspace"),
    ).toEqual([]);
  });
});
