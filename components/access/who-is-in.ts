"use client";

/** The name with which somebody is signed in in this browser by now, null for nobody; `unreachable` without an answer. */
export async function whoIsIn(): Promise<{ username: string | null } | "unreachable"> {
  const answer = await fetch("/api/session").catch(() => null);
  if (!answer?.ok) return "unreachable";
  return (await answer.json()) as { username: string | null };
}

/** Leaves the page with everything on it: what one account has typed is not sent in the name of another. */
export const leaveForHome = () => window.location.replace("/");
