import { readFileSync } from "node:fs";

const read = (file: string) =>
  JSON.parse(readFileSync(`.next/server/${file}`, "utf8")) as Record<string, unknown>;

/** Every page and route of the build. */
export const builtPages = () => Object.keys(read("app-paths-manifest.json"));

const anyId = "0190a3b4-0000-7000-8000-000000000000";

type Manifest = Record<string, { exportedName: string; workers: Record<string, unknown> }>;

/** Every action of the build, with the address of a page that uses it. */
export const builtActions = () =>
  Object.entries(read("server-reference-manifest.json").node as Manifest).map(
    ([id, { exportedName, workers }]) => {
      const [page = ""] = Object.keys(workers);
      return {
        id,
        exportedName,
        path: page.replace(/^app|\/\(\w+\)|\/page$/g, "").replace(/\[\w+\]/, anyId) || "/",
      };
    },
  );
