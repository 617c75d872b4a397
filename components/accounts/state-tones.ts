import type { AccountState } from "@/lib/accounts/account-state";

/** How the state of an account is coloured beside its word. */
export const stateTones = {
  none: "warning",
  unused: "info",
  active: "good",
  closed: "neutral",
} as const satisfies Record<AccountState, string>;
