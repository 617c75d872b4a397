import "server-only";

import { catalogueFacts } from "./catalogue-facts";
import { migrate, schemaDifference } from "./migrator";
import { withScratchDatabase } from "./scratch";

/**
 * How a database differs from what the migrations make, in sentences; empty when it does not. A freshly migrated
 * scratch database is the measure, and that one must agree with the schema files.
 */
export const driftOf = (url: string): Promise<string[]> =>
  withScratchDatabase(url, async (scratch) => {
    await migrate(scratch);
    const [unmigrated, expected, actual] = [
      await schemaDifference(scratch),
      await catalogueFacts(scratch),
      await catalogueFacts(url),
    ];
    const columns = await schemaDifference(url);
    return [
      ...(unmigrated === null ? [] : [`The schema files are ahead of the migrations:\n${unmigrated}`]),
      ...(columns === null || unmigrated !== null
        ? []
        : [`The tables differ from the schema files:\n${columns}`]),
      ...expected.filter((fact) => !actual.includes(fact)).map((fact) => `missing: ${fact}`),
      ...actual.filter((fact) => !expected.includes(fact)).map((fact) => `unknown: ${fact}`),
    ];
  });
