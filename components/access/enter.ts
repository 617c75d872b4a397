"use client";

import { signIn } from "next-auth/react";

/** What stands between a person and their session; null when they are in. */
export type Refusal = "unreachable" | (string & {}) | null;

/**
 * Opens a session in this browser, with a code of the second factor once it was asked for. Answers the refusal's code, `unreachable`
 * without an answer, or null when in.
 */
export const enter = (username: string, password: string, factor?: string) =>
  by("credentials", { username, password, ...(factor && { factor }) });

/** The same with a code, which sets the password. */
export const enterWithCode = (typed: { username: string; code: string; password: string; factor?: string }) =>
  by("activation", typed);

/** The same for the first administrator, whose password it sets. */
export const enterBySetupLink = (token: string, password: string) => by("setup-link", { token, password });

/** Leaves for the identity provider, which sends whoever it knows back here; answers only where there is no way there. */
export const enterByProvider = (): Promise<Refusal> =>
  signIn("oidc", { callbackUrl: "/" }).then(
    () => null,
    () => "unreachable",
  );

async function by(way: string, typed: Record<string, string>): Promise<Refusal> {
  try {
    const answer = await signIn(way, { ...typed, redirect: false });
    return answer?.ok ? null : (answer?.error ?? "unreachable");
  } catch {
    return "unreachable";
  }
}
