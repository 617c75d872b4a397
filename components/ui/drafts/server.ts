import type { DiscardAnswer, Draft, DraftAnswer } from "@/lib/draft";

type Unsettled = { is: "refused" } | { is: "unreachable" };

// A request that outlives its page may carry no more than this, all of them together.
const mostAfterClosing = 30_000;
const lasting = new Set([400, 413, 422]);

/** The drafts of one person on the server, which answers nothing while somebody else is signed in at this browser. */
export function serverOf(owner: string) {
  const address = (more?: object) => `/api/drafts?${new URLSearchParams({ owner, ...more })}`;
  return {
    /** Hands a draft over. `refused`: the server will never take this one; `unreachable`: try again. */
    put: async (
      name: string,
      { key, revision, base, typed, others, at }: Draft,
      follows: readonly string[],
    ): Promise<DraftAnswer | Unsettled> => {
      const body = JSON.stringify({ name, key, revision, follows, base, typed, others, at });
      const headers = { "content-type": "application/json" };
      const keepalive = body.length < mostAfterClosing;
      try {
        const response = await fetch(address(), { method: "PUT", body, headers, keepalive });
        if (response.ok) return await response.json();
        return { is: lasting.has(response.status) ? "refused" : "unreachable" };
      } catch {
        return { is: "unreachable" };
      }
    },
    /** What the person has typed anywhere and not sent; null when the server does not say. */
    fetchAll: async (): Promise<(Draft & { name: string })[] | null> => {
      try {
        const response = await fetch(address());
        return response.ok ? (await response.json()).drafts : null;
      } catch {
        return null;
      }
    },
    /**
     * Throws a draft away in the states that are known here; answers the one that was written elsewhere since, if any.
     * Unheard, it comes back with the next page: nothing is lost by that.
     */
    drop: async (name: string, knows: readonly string[]): Promise<Draft | null> => {
      try {
        const response = await fetch(address({ name, knows: knows.join(",") }), { method: "DELETE" });
        const answer: DiscardAnswer = response.ok ? await response.json() : { is: "gone" };
        return answer.is === "other" ? answer.draft : null;
      } catch {
        return null;
      }
    },
  };
}

export type Server = ReturnType<typeof serverOf>;
