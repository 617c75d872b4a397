/** The migrated database that test files clone. */
export const templateName = "kinerja_template";

/** The small demo region in it, which the apps of browser tests clone. */
export const smallRegion = "kinerja_small_region";

/** The owner's address of a database on the run's server. */
export function databaseUrl(name: string) {
  const url = new URL(process.env.TEST_SERVER_URL ?? "");
  url.pathname = `/${name}`;
  return url.toString();
}
