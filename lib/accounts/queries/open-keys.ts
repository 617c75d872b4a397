import "server-only";

/** Codes that set a password and still open something at the instant, as rows of what is read. */
export const openKeys = (now: string) =>
  ({ usedAt: null, voidedAt: null, purpose: { not: "address" }, expiresAt: { gt: now } }) as const;
