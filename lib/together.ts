const running = new Map<string, Promise<unknown>>();

/**
 * Lets all who ask for the same at the same moment share one computation; the answer is kept no longer than it takes.
 * `key` names everything the answer depends on: what a person may see is decided before, with the actor.
 */
export function together<Answer>(key: string, compute: () => Promise<Answer>): Promise<Answer> {
  const known = running.get(key) as Promise<Answer> | undefined;
  if (known) return known;
  const answer = compute().finally(() => running.delete(key));
  running.set(key, answer);
  return answer;
}
