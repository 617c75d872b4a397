import { type DemoActorKey, demoActors, demoPassword } from "@/prisma/demo/demo-actors";

const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);

/** On one machine packing takes longer than sending. */
const unpacked = { "accept-encoding": "identity" };

/**
 * What a page says is asked for as the browser does when it goes on from one to the next: what comes is what is drawn, without
 * the drawing, which takes a third of the time.
 */
const navigation = { ...unpacked, rsc: "1" };
const asNavigation = (path: string) =>
  path.startsWith("/api/") ? path : `${path}${path.includes("?") ? "&" : "?"}_rsc`;

/** A visitor without a browser: the cookies of one demo person, or none. */
export const httpVisitor = (origin: string, key: DemoActorKey | null) =>
  httpVisitorAs(origin, demoActors.find((actor) => actor.key === key)?.username ?? null);

/** The same for anybody by the name they sign in with. */
export async function httpVisitorAs(origin: string, username: string | null) {
  const cookie = username ? await signedIn(origin, username) : "";
  return {
    /** The status of a page; redirects are answers of their own. */
    status: async (path: string) =>
      (await fetch(`${origin}${path}`, { headers: { cookie, ...unpacked }, redirect: "manual" })).status,
    /** An answer that stays open, such as the event stream. */
    open: (path: string) => fetch(`${origin}${path}`, { headers: { cookie } }),
    /** The text of a page: everything that it brings to the browser, which draws from that and from nothing else. */
    text: async (path: string) =>
      (await fetch(`${origin}${asNavigation(path)}`, { headers: { cookie, ...navigation } })).text(),
    /** Sends a file as the body of a request and answers what came back as JSON. */
    send: async (
      path: string,
      file: { name: string; bytes: Uint8Array<ArrayBuffer> },
      more: Record<string, string> = {},
    ) => {
      const headers = { ...more, cookie, origin, "x-file-name": encodeURIComponent(file.name) };
      const response = await fetch(`${origin}${path}`, { method: "POST", headers, body: file.bytes });
      return (await response.json()) as unknown;
    },
    /** Calls an action from a page that uses it, with these arguments, and answers status and body. */
    act: async (path: string, actionId: string, ...args: unknown[]) => {
      const response = await fetch(`${origin}${path}`, {
        method: "POST",
        headers: { cookie, origin, "next-action": actionId, "content-type": "text/plain;charset=UTF-8" },
        body: JSON.stringify(args),
        redirect: "manual",
      });
      return { status: response.status, body: await response.text() };
    },
  };
}

export type HttpVisitor = Awaited<ReturnType<typeof httpVisitorAs>>;

async function signedIn(origin: string, username: string) {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const response = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: {
      cookie: cookiesOf(first).join("; "),
      origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ csrfToken, username, password: demoPassword, json: "true" }),
    redirect: "manual",
  });
  return [...cookiesOf(first), ...cookiesOf(response)].join("; ");
}
