import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { build, needsBuild } from "@/lib/db/cli/web";

const before = process.cwd();
let folder: string;
const write = (text: string) => writeFileSync(path.join(folder, "lib", "rule.ts"), text);
const compiled = async () => writeFileSync(path.join(folder, ".next", "BUILD_ID"), "1");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kinerja-build-"));
  for (const name of ["lib", ".next"]) mkdirSync(path.join(folder, name));
  process.chdir(folder);
  write("export const rule = 1;");
});

afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

describe("the build", () => {
  it("stands for the sources it was made of", async () => {
    expect(needsBuild()).toBe(true);
    await build(compiled);
    expect(needsBuild()).toBe(false);
    write("export const rule = 2;");
    expect(needsBuild()).toBe(true);
  });

  it("does not stand for what was edited while it ran", async () => {
    await build(async () => {
      write("export const rule = 2;");
      await compiled();
    });
    expect(needsBuild()).toBe(true);
  });
});
