import { existsSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";

import { type Browser, chromium } from "playwright-core";

const installed = "/usr/bin/chromium";

/** The Chromium of the machine, or the one from npm, unpacked once into a folder of this user. */
async function executable() {
  if (existsSync(installed)) return installed;
  const folder = path.join(tmpdir(), `kinerja-chromium-${userInfo().username}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // Brings its own NSS libraries for machines that lack them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** A real browser. Nothing but the sandbox is switched off, so that its security holds as for any visitor. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args: ["--no-sandbox"] });
