import type { Draft, DraftAnswer } from "@/lib/draft";

const address = "/api/drafts";

// A request that outlives its page may carry no more than this, all of them together.
const mostAfterClosing = 30_000;

/** Hands a draft to the server. `refused`: it will never take this one; `unreachable`: try again. */
export async function putDraft(
  name: string,
  draft: Draft,
  follows: readonly string[],
): Promise<DraftAnswer | { is: "refused" } | { is: "unreachable" }> {
  const { key, revision, base, typed, others, at } = draft;
  const body = JSON.stringify({ name, key, revision, follows, base, typed, others, at });
  try {
    const response = await fetch(address, {
      method: "PUT",
      body,
      headers: { "content-type": "application/json" },
      keepalive: body.length < mostAfterClosing,
    });
    if (response.ok) return await response.json();
    return { is: lasting.has(response.status) ? "refused" : "unreachable" };
  } catch {
    return { is: "unreachable" };
  }
}

const lasting = new Set([400, 413, 422]);

/** What the person has typed anywhere and not sent; null when the server does not say. */
export async function fetchDrafts(): Promise<(Draft & { name: string })[] | null> {
  try {
    const response = await fetch(address);
    return response.ok ? (await response.json()).drafts : null;
  } catch {
    return null;
  }
}

/** Throws a draft away on the server. Unheard, it comes back with the next page: nothing is lost by that. */
export const deleteDraft = (name: string) =>
  fetch(`${address}?${new URLSearchParams({ name })}`, { method: "DELETE" }).then(
    () => undefined,
    () => undefined,
  );
