import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const output = "lib/db/generated";
const stamp = `${output}/.schema-hash`;

function schemaHash() {
  const hash = createHash("sha256");
  for (const file of readdirSync("prisma/schema").sort()) hash.update(readFileSync(`prisma/schema/${file}`));
  return hash.digest("hex");
}

// Generating looks for a native engine that it does not use; any executable satisfies it, so nothing is downloaded.
const hash = schemaHash();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) {
  const { status, stderr } = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The database client could not be generated: ${stderr}`);
  writeFileSync(stamp, hash);
}
