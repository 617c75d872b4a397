import { diagnoseDatabase, diagnoseMachine } from "../queries/diagnosis";
import { onServer } from "./on-server";
import { runSpoken } from "./run";
import { sayFindings } from "./said-findings";

// Taken before the database is opened, which names its address among them.
const variables = { ...process.env };

runSpoken((speaker) =>
  onServer(variables, async ({ url, said }) => {
    const inside = url ? await diagnoseDatabase(url, variables) : said;
    const around = await diagnoseMachine(url, variables, new Date());
    return sayFindings([...inside, ...around], speaker);
  }),
);
