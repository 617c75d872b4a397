/** Where somebody stands on the way to a key of their own. */
export const accountStates = ["none", "unused", "active", "closed"] as const;
export type AccountState = (typeof accountStates)[number];

type Account = { passwordHash: string | null; disabledAt: Date | null };

/** The state of an account; `none` where there is none. */
export function stateOf(account: Account | null): AccountState {
  if (!account) return "none";
  if (account.disabledAt) return "closed";
  return account.passwordHash === null ? "unused" : "active";
}
