import { spawnSync } from "node:child_process";

const logging = `const { log } = require("./lib/log.ts");
  log.error({ account: { username: "ayu", password: "rahasia" } }, "unexpected");`;

describe("the log", () => {
  it("goes to standard error, which the launcher lets through, and without secrets", () => {
    const args = ["--import", "tsx", "--eval", logging];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(JSON.parse(stderr)).toMatchObject({
      msg: "unexpected",
      account: { username: "ayu", password: "[Redacted]" },
    });
  });
});
