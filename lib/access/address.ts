/**
 * The address a request comes from, out of `X-Forwarded-For`; `direct` without one. Each proxy adds at the end whom it
 * heard from, so only the last entry is our own proxy's (README, "On one server"); all before it is what the client
 * wrote, who could take a new address for each try at a password. No address is longer than 45 characters.
 */
export function addressOf(forwardedFor: string | readonly string[] | undefined): string {
  const last =
    String(forwardedFor ?? "")
      .split(",")
      .at(-1) ?? "";
  return last.trim().slice(0, 45) || "direct";
}
