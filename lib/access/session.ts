import "server-only";

import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { decode, encode, getToken } from "next-auth/jwt";
import type { NextApiRequest } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";

import { enterByProvider } from "@/lib/accounts/commands/enter-by-provider";
import { DomainError, refuse } from "@/lib/errors";
import { blockersOf } from "@/lib/refusals";
import { acceptSetupLink } from "@/lib/operations/commands/accept-setup-link";

import type { Actor } from "./actor";
import { addressOf } from "./address";
import { activate, endSession, type Origin, signIn } from "./commands";
import { type Claims, identityProvider, openIdConnect } from "./identity-provider";
import { findGovernment, findSession, type Frame, type ServedGovernment } from "./queries";
import { practiceCookies } from "./practice-cookies";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

const eightHours = 8 * 60 * 60;

const provider = identityProvider(process.env);

/** Ports of one host share their cookies: in practice they have names of their own, or one would sign out of the other. */
const cookiesOfPractice = practiceCookies(process.env);

/** next-auth as protocol layer only: the encrypted cookie carries a session id, all else lives in the database. */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: eightHours },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  ...(cookiesOfPractice && { cookies: cookiesOfPractice }),
  providers: [
    Credentials({
      credentials: { username: {}, password: {}, factor: {} },
      authorize: (credentials, request) =>
        entering(() =>
          signIn(
            credentials?.username ?? "",
            credentials?.password ?? "",
            originOf(request.headers),
            credentials?.factor?.slice(0, 40),
          ),
        ),
    }),
    Credentials({
      id: "activation",
      credentials: { username: {}, code: {}, password: {}, factor: {} },
      authorize: (credentials, request) => entering(() => activate(credentials, originOf(request.headers))),
    }),
    Credentials({
      id: "setup-link",
      credentials: { token: {}, password: {} },
      authorize: (credentials, request) =>
        entering(() =>
          acceptSetupLink(
            credentials?.token ?? "",
            credentials?.password ?? "",
            originOf(request.headers),
            new Date(),
          ),
        ),
    }),
    ...(provider ? [openIdConnect(provider)] : []),
  ],
  callbacks: {
    signIn: ({ user, account, profile }) =>
      account?.provider !== "oidc" || vouchedFor(user, profile as Claims),
    jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sessionId) await endSession(token.sessionId);
    },
  },
};

type Headers = Record<string, string | string[] | undefined> | undefined;

const originOf = (headers: Headers): Origin => ({
  address: addressOf(headers?.["x-forwarded-for"]),
  userAgent: headers?.["user-agent"]?.toString() ?? null,
});

/** Whichever way somebody comes in, it opens a session, or refuses with codes whose words the form knows. */
async function entering(enter: () => Promise<string>) {
  try {
    return { id: await enter() };
  } catch (error) {
    throw new Error(error instanceof DomainError ? error.message : "unexpected");
  }
}

/** Opens a session for whom the provider vouches for, and names it in place of the provider's subject; or back to the sign-in page, with why. */
async function vouchedFor(user: { id: string }, claims: Claims) {
  const from = originOf(Object.fromEntries(await headers()));
  try {
    user.id = await enterByProvider(claims[provider?.claim ?? "sub"], from);
    return true;
  } catch (error) {
    return `/sign-in?error=${blockersOf(error)[0]?.code ?? "unexpected"}`;
  }
}

/**
 * The session behind this request, or null. The token only names it; the database says at every request whether it
 * still lives, so that signing out, disabling an account or withdrawing a role works at once.
 */
const currentSession = cache(async () => {
  const sessionId = await currentSessionId();
  return sessionId ? findSession(sessionId) : null;
});

/** Who is asking, or null; null also while a second factor is due, before which nothing opens. */
export const currentActor = async (): Promise<Actor | null> => {
  const session = await currentSession();
  return session && session.frame.factor !== "due" ? session.actor : null;
};

/** Whoever is signed in, even while their second factor is due: for setting it up, and nothing else. */
export const enrollingActor = async (): Promise<Actor | null> => (await currentSession())?.actor ?? null;

/** For pages: the actor, or off to the sign-in page, or to where a second factor is set up that is due. */
export const requireActor = async (): Promise<Actor> =>
  (await currentActor()) ?? redirect((await enrollingActor()) ? "/second-factor" : "/sign-in");

/** The name with which somebody is signed in, or null. */
export const currentUsername = async () => (await currentSession())?.frame.username ?? null;

/** For the frame of pages: who it is, or off to the sign-in page. */
export const requireFrame = async (): Promise<Frame> =>
  (await currentSession())?.frame ?? redirect("/sign-in");

/** The government that is served, to whoever asks; null before there is one. */
export const government = cache(
  async (): Promise<ServedGovernment | null> => (await currentSession())?.government ?? findGovernment(),
);

/**
 * The id of the session behind this request, for the event stream; null when signed out. Only reads the cookie:
 * getServerSession would encrypt a new one at every page, which no page could set.
 */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const cookiesByName = Object.fromEntries(
    (await cookies()).getAll().map(({ name, value }) => [name, value]),
  );
  const request = { cookies: cookiesByName, headers: {} } as unknown as NextApiRequest;
  const cookieName = cookiesOfPractice?.sessionToken.name;
  const token = await getToken({ req: request, raw: true, cookieName });
  return token ? (named.get(token) ?? opened(token)) : null;
});

/** Hands the session of a sample person to this browser; in practice alone, where one comes in by a ticket. */
export async function takeUpPractice(sessionId: string) {
  const { name, options } = cookiesOfPractice?.sessionToken ?? refuse("not-found");
  const token = await encode({
    token: { sessionId },
    secret: process.env.NEXTAUTH_SECRET ?? "",
    maxAge: eightHours,
  });
  (await cookies()).set(name, token, { ...options, maxAge: eightHours });
}

const room = 10_000;
const named = new Map<string, string>();

/** The id inside a token, kept: the database says whether it lives, so that opening the same one again decides nothing. */
async function opened(token: string) {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  const sessionId = (await decode({ token, secret }).catch(() => null))?.sessionId;
  if (!sessionId) return null;
  if (named.size >= room) named.clear();
  named.set(token, sessionId);
  return sessionId;
}
