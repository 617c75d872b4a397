import { unpackBrowser } from "./browser";
import { runScript, smallRegionBuilt } from "./region-built";
import startServer from "./server";

/** Builds the app, fills the small region and unpacks the browser once, before several test files start them. */
export default async function buildApp() {
  await startServer();
  const [browser] = await Promise.all([
    unpackBrowser(),
    runScript("lib/db/cli/build.ts", "production"),
    smallRegionBuilt(),
  ]);
  process.env.KINERJA_CHROMIUM = browser;
}
