import type { DiscardAnswer, Draft, DraftAnswer } from "@/lib/draft";

type Named = Draft & { name: string };

/** The route of drafts as a browser meets it, in memory; `reachable` and the rest can be changed under way. */
export function aDraftServer(drafts: Named[] = []) {
  const server = {
    drafts: new Map(drafts.map((draft) => [draft.name, draft])),
    reachable: true,
    signedIn: "ayu",
    refuses: false,
    /** What a reader of all drafts waits for; what it is answered was read before. */
    reading: Promise.resolve(),
    sent: new Set<string>(),
  };
  const put = ({ follows, ...draft }: Named & { follows: string[] }): DraftAnswer => {
    const standing = server.drafts.get(draft.name);
    if (server.sent.has(draft.key)) return { is: "sent" };
    if (standing && ![...follows, draft.revision].includes(standing.revision))
      return { is: "other", draft: standing };
    server.drafts.set(draft.name, draft);
    return { is: "kept" };
  };
  const drop = (query: URLSearchParams): DiscardAnswer => {
    const name = query.get("name") ?? "";
    const standing = server.drafts.get(name);
    if (standing && !query.get("knows")?.split(",").includes(standing.revision))
      return { is: "other", draft: standing };
    server.drafts.delete(name);
    return { is: "gone" };
  };
  const answer = (url: string, init?: RequestInit): object => {
    if (init?.method === "PUT") return put(JSON.parse(String(init.body)));
    if (init?.method === "DELETE") return drop(new URL(url, "http://localhost").searchParams);
    return { drafts: [...server.drafts.values()] };
  };
  global.fetch = jest.fn(async (url: string, init?: RequestInit) => {
    if (!server.reachable) throw new TypeError("Failed to fetch");
    const theirs = new URL(url, "http://localhost").searchParams.get("owner") === server.signedIn;
    const status = server.refuses ? 422 : theirs ? 200 : 401;
    const body = theirs ? answer(url, init) : {};
    if (!init?.method) await server.reading;
    return { ok: status === 200, status, json: async () => body };
  }) as unknown as typeof fetch;
  return server;
}
