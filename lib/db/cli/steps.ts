/** Runs one step of a command and names it on the terminal with its seconds. */
export async function step<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
  const started = performance.now();
  process.stdout.write(`${name} …`);
  const answer = await work();
  process.stdout.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return answer;
}

/** Runs a command to its end; what went wrong is said in words, and the process ends with 1. */
export function runCommand(work: () => Promise<number | void>) {
  work().then(
    (code) => process.exit(code ?? 0),
    (error: unknown) => {
      process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
