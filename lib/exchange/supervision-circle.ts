/**
 * The people who stand in a circle of supervision, each being rated, over some others, by themselves (art. 1(9) knows
 * a rater above everybody). `raterOf` holds one rater a person.
 */
export function peopleInCircles(raterOf: ReadonlyMap<string, string>): Set<string> {
  const inCircle = new Set<string>();
  const seen = new Set<string>();
  for (const start of raterOf.keys()) {
    const path: string[] = [];
    let person: string | undefined = start;
    while (person !== undefined && !seen.has(person)) {
      seen.add(person);
      path.push(person);
      person = raterOf.get(person);
    }
    const back = person === undefined ? -1 : path.indexOf(person);
    if (back >= 0) path.slice(back).forEach((member) => inCircle.add(member));
  }
  return inCircle;
}
