/** So many remarks a person may leave on one day. */
const most = 5;

let [day, counts] = ["", new Map<string, number>()];

/**
 * Whether somebody may leave one more remark today. Counted in this process's memory and nowhere else, and forgotten with the day:
 * a count that was kept would say who left remarks.
 * @param today YYYY-MM-DD
 */
export function mayGoOn(personId: string, today: string): boolean {
  if (day !== today) [day, counts] = [today, new Map()];
  const count = (counts.get(personId) ?? 0) + 1;
  if (count > most) return false;
  counts.set(personId, count);
  return true;
}
