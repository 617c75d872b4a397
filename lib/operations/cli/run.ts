import { runCommand } from "@/lib/db/cli/steps";

import { type Speaker, speaking, wordsOf } from "./said";

/** Runs a command of whoever keeps the server; a refusal is said in words, and the process ends with 1. */
export const runSpoken = (work: (speaker: Speaker) => Promise<number | void>) =>
  runCommand(async () => {
    const speaker = speaking();
    try {
      return await work(speaker);
    } catch (error) {
      process.stderr.write(`${wordsOf(error, speaker)}\n`);
      return 1;
    }
  });

/** What stands behind `--name=` among the options, or after `--name`. */
export function option(name: string, options = process.argv.slice(2)): string | undefined {
  const at = options.findIndex((each) => each === `--${name}` || each.startsWith(`--${name}=`));
  const found = options[at];
  if (found === undefined) return undefined;
  return found.includes("=") ? found.slice(found.indexOf("=") + 1) : options[at + 1];
}

/** The first option that names nothing: the folder of a backup. */
export const operand = (options = process.argv.slice(2)) => options.find((each) => !each.startsWith("--"));
