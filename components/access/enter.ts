"use client";

import { signIn } from "next-auth/react";

/** What stands between a person and their session; null when they are in. */
export type Refusal = "unreachable" | (string & {}) | null;

/** Opens a session in this browser. Answers the refusal's code, `unreachable` without an answer, or null when in. */
export async function enter(username: string, password: string): Promise<Refusal> {
  try {
    const answer = await signIn("credentials", { username, password, redirect: false });
    return answer?.ok ? null : (answer?.error ?? "unreachable");
  } catch {
    return "unreachable";
  }
}
