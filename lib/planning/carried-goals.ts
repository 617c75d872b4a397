type Line = {
  goalId: string | null;
  leftOutIn: number | null;
  result: {
    leftOutIn: number | null;
    plan: { id: string; approvedEdition: number; positionTitle: string; person: { name: string } };
  };
};

/** A plan that carries a goal, for a reader who may see the plan. */
export type Carrier = { planId: string; name: string; positionTitle: string; confirmed: boolean };

export type Carried = {
  carriers: Carrier[];
  /** Whether confirmed plans that the reader may not see carry it as well. */
  unseen: boolean;
};

/**
 * Which plans carry each goal. A line counts until the edition that leaves it out is confirmed (art. 14(2)). Goals are
 * public papers, and so is whether a confirmed plan carries them; whose it is, only those learn who may see the plan.
 */
export function carriedGoals(lines: readonly Line[], visible: ReadonlySet<string>) {
  const carried = new Map<string, Carried>();
  for (const { goalId, leftOutIn, result } of lines) {
    const { id: planId, approvedEdition, positionTitle, person } = result.plan;
    if (goalId === null || !counts(leftOutIn, approvedEdition) || !counts(result.leftOutIn, approvedEdition))
      continue;
    const confirmed = approvedEdition > 0;
    const goal = carried.get(goalId) ?? { carriers: [], unseen: false };
    if (visible.has(planId)) goal.carriers.push({ planId, name: person.name, positionTitle, confirmed });
    else goal.unseen ||= confirmed;
    carried.set(goalId, goal);
  }
  return Object.fromEntries(carried);
}

/** How many confirmed plans carry each goal, whoever reads it: how many there are names nobody. */
export function countCarriers(lines: readonly Line[]): Record<string, number> {
  const plans = new Map<string, Set<string>>();
  for (const { goalId, leftOutIn, result } of lines) {
    const { id, approvedEdition } = result.plan;
    if (goalId === null || approvedEdition === 0) continue;
    if (!counts(leftOutIn, approvedEdition) || !counts(result.leftOutIn, approvedEdition)) continue;
    plans.set(goalId, (plans.get(goalId) ?? new Set()).add(id));
  }
  return Object.fromEntries([...plans].map(([goalId, { size }]) => [goalId, size]));
}

const counts = (leftOutIn: number | null, approvedEdition: number) =>
  leftOutIn === null || leftOutIn > approvedEdition;
