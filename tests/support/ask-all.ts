/** How many requests are on their way at once: while pages are drawn for some, the database reads for the others. */
const atOnce = 6;

/** Asks for each of them, several at once, and answers in their order. */
export async function askAll<Asked, Answer>(
  all: Iterable<Asked>,
  ask: (asked: Asked) => Promise<Answer>,
): Promise<Answer[]> {
  const queue = [...all];
  const answers: Answer[] = [];
  let next = 0;
  const goOn = async () => {
    for (let i = next++; i < queue.length; i = next++) answers[i] = await ask(queue[i] as Asked);
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
  return answers;
}
