/** The samples that whoever keeps a server copies: read as nginx, systemd and the app itself would read them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";

import { idleConnection } from "@/lib/db/cli/web";
import { readEnvironment } from "@/lib/env";
import { largestFile } from "@/lib/evidence/media";

const sample = (name: string) => readFileSync(path.join("lib", "operations", "samples", name), "utf8");

type Block = { name: string; says: Map<string, string[]>; blocks: Block[] };

/** Reads a configuration of nginx: directives by name, blocks within blocks. */
function readNginx(text: string): Block {
  const root: Block = { name: "", says: new Map(), blocks: [] };
  const open = [root];
  const bare = text.replace(/^\s*#.*$/gm, "");
  for (const [, words = "", end] of bare.matchAll(/([^;{}]*)([;{}])/g)) {
    const [name = "", ...values] = words.trim().split(/\s+/);
    const inner = open.at(-1) ?? root;
    if (end === ";") inner.says.set(name, [...(inner.says.get(name) ?? []), values.join(" ")]);
    if (end === "{") open.push(inner.blocks[inner.blocks.push(block(words.trim())) - 1] ?? root);
    if (end === "}") open.pop();
  }
  expect(open).toHaveLength(1);
  return root;
}

const block = (name: string): Block => ({ name, says: new Map(), blocks: [] });
const named = ({ blocks }: Block, name: string) => {
  const found = blocks.find((each) => each.name === name);
  if (!found) throw new Error(`No block ${name} among ${blocks.map((each) => each.name).join(", ")}`);
  return found;
};
const seconds = (time = "") => Number.parseInt(time, 10) * (time.endsWith("h") ? 3_600 : 1);

describe("the sample of nginx", () => {
  const nginx = readNginx(sample("nginx.conf"));
  const [plain, secure] = nginx.blocks.filter(({ name }) => name === "server") as [Block, Block];

  it("speaks HTTP/2 over TLS, and sends everybody there", () => {
    expect(secure.says.get("listen")).toEqual(["443 ssl http2", "[::]:443 ssl http2"]);
    expect(secure.says.get("ssl_protocols")).toEqual(["TLSv1.2 TLSv1.3"]);
    expect(named(plain, "location /").says.get("return")).toEqual(["301 https://$host$request_uri"]);
  });

  it("overwrites what a client says of where it comes from", () => {
    const headers = secure.says.get("proxy_set_header");
    expect(headers).toEqual(
      expect.arrayContaining([
        ...["Host $host", "X-Forwarded-Host $host", "X-Forwarded-Proto $scheme", 'Forwarded ""'],
        ...["X-Forwarded-For $remote_addr", 'Connection ""'],
      ]),
    );
    // A location with a header of its own would lose all of them.
    expect(secure.blocks.flatMap(({ says }) => says.get("proxy_set_header") ?? [])).toEqual([]);
  });

  it("closes idle connections to the app before the app does", () => {
    const { says } = named(nginx, "upstream kinerja");
    expect(seconds(says.get("keepalive_timeout")?.[0]) * 1_000).toBeLessThan(Number(idleConnection));
    expect(secure.says.get("proxy_http_version")).toEqual(["1.1"]);
  });

  it("hands live updates on at once, for longer than a heartbeat", () => {
    const { says } = named(secure, "location = /api/live");
    expect([says.get("proxy_buffering"), says.get("gzip")]).toEqual([["off"], ["off"]]);
    expect(seconds(says.get("proxy_read_timeout")?.[0])).toBeGreaterThanOrEqual(3_600);
    expect(secure.says.get("gzip_types")?.[0]).not.toContain("event-stream");
  });

  it("lets the largest file of evidence through, as it comes", () => {
    const megabytes = Number.parseInt(secure.says.get("client_max_body_size")?.[0] ?? "", 10);
    expect(megabytes * 1024 * 1024).toBeGreaterThan(largestFile);
    expect(named(secure, "location ~ ^/api/(evidence|imports)").says.get("proxy_request_buffering")).toEqual([
      "off",
    ]);
  });

  it("writes no one-time link into its log", () => {
    expect(named(secure, "location /setup/").says.get("access_log")).toEqual(["off"]);
  });
});

/** The settings of a unit of systemd by section and name. */
function readUnit(name: string) {
  const read: Record<string, Record<string, string[]>> = {};
  let section = "";
  for (const line of sample(name).split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const head = /^\[(\w+)\]$/.exec(line)?.[1];
    const [, key = "", value = ""] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (head) section = head;
    else ((read[section] ??= {})[key] ??= []).push(value);
    expect(head ?? key).not.toBe("");
  }
  return read;
}

const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> })
  .scripts;

/** What a unit runs, as npm would write it. */
const commandOf = ({ ExecStartPre = [], ExecStart = [] }: Record<string, string[]>) =>
  [...ExecStartPre, ...ExecStart].map((line) => line.replace("/usr/bin/", "")).join(" && ");

describe("the samples of systemd", () => {
  const { Service: service = {}, Install: install } = readUnit("kinerja.service");
  const { Service: backup = {} } = readUnit("kinerja-backup.service");

  it("start what npm start starts, as a user without rights, and again when it fails", () => {
    expect(commandOf(service)).toBe(scripts.start);
    expect([service.User, service.Restart, service.NoNewPrivileges]).toEqual([
      ["kinerja"],
      ["on-failure"],
      ["true"],
    ]);
    expect(install?.WantedBy).toEqual(["multi-user.target"]);
  });

  it("tell the launcher alone to stop, which ends the others in order", () => {
    expect([service.KillMode, service.KillSignal]).toEqual([["mixed"], ["SIGTERM"]]);
  });

  it("leave the log to journald, which rotates it", () => {
    expect([service.StandardOutput, service.StandardError]).toEqual([["journal"], ["journal"]]);
  });

  it("may write where data and backups go, and read the same settings", () => {
    for (const { ReadWritePaths, EnvironmentFile } of [service, backup] as Record<string, string[]>[]) {
      expect(ReadWritePaths?.[0]?.split(" ").slice(0, 3)).toEqual([
        "/opt/kinerja",
        "/var/lib/kinerja",
        "/var/backups/kinerja",
      ]);
      expect(EnvironmentFile).toEqual(["/etc/kinerja/kinerja.env"]);
    }
    expect(commandOf(backup)).toBe(scripts.backup);
    expect(readUnit("kinerja-backup.timer").Timer?.Persistent).toEqual(["true"]);
  });
});

describe("the way of the audit trail's heads off the machine", () => {
  it("is open to the unit where the runbook says that they go", () => {
    const folder = /^AUDIT_HEAD_DIR=(\S+)$/m.exec(readFileSync("lib/operations/RUNBOOK.md", "utf8"))?.[1];
    const { Service: service = {} } = readUnit("kinerja.service");
    expect(folder).toBeTruthy();
    expect(service.ReadWritePaths?.[0]?.split(" ")).toContain(`-${folder}`);
  });
});

describe("the sample of settings", () => {
  const lines = sample("kinerja.env")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  const settings = Object.fromEntries(
    lines.map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string]),
  );

  it("lacks nothing but the secret", () => {
    expect(() => readEnvironment(settings)).toThrow(
      /^The environment is not right:\n {2}NEXTAUTH_SECRET must be set/,
    );
    const whole = readEnvironment({ ...settings, NEXTAUTH_SECRET: "x".repeat(32) });
    expect(whole).toMatchObject({
      demo: false,
      DATA_DIR: "/var/lib/kinerja",
      BACKUP_DIR: "/var/backups/kinerja",
    });
  });
});

describe("the sample of a command", () => {
  it("is one that a shell can read, and says what it can do", () => {
    const said = spawnSync("sh", [path.join("lib", "operations", "samples", "kinerja")], {
      encoding: "utf8",
    });
    expect(said.status).toBe(2);
    for (const name of ["setup", "backup", "restore", "doctor", "audit:verify", "db:check"]) {
      expect(said.stderr).toContain(name);
      expect(scripts).toHaveProperty([name]);
    }
  });
});
