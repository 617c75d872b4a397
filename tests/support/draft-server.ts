import type { Draft, DraftAnswer } from "@/lib/draft";

type Named = Draft & { name: string };

/** The route of drafts as a browser meets it, in memory; `reachable` and the rest can be changed under way. */
export function aDraftServer(drafts: Named[] = []) {
  const server = {
    drafts: new Map(drafts.map((draft) => [draft.name, draft])),
    reachable: true,
    signedIn: "ayu",
    refuses: false,
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
  const answer = (url: string, init?: RequestInit): object => {
    if (init?.method === "PUT") return put(JSON.parse(String(init.body)));
    if (init?.method === "DELETE")
      server.drafts.delete(new URL(url, "http://localhost").searchParams.get("name") ?? "");
    return { drafts: [...server.drafts.values()] };
  };
  global.fetch = jest.fn(async (url: string, init?: RequestInit) => {
    if (!server.reachable) throw new TypeError("Failed to fetch");
    const theirs = new URL(url, "http://localhost").searchParams.get("owner") === server.signedIn;
    const status = server.refuses ? 422 : theirs ? 200 : 401;
    const body = theirs ? answer(url, init) : {};
    return { ok: status === 200, status, json: async () => body };
  }) as unknown as typeof fetch;
  return server;
}
