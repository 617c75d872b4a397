/** The cookies of sign-in in the practice world; null in the app itself, which has those of next-auth. */
export function practiceCookies({ PRACTICE_OF, NEXTAUTH_URL = "" }: Record<string, string | undefined>) {
  if (!PRACTICE_OF) return null;
  const secure = NEXTAUTH_URL.startsWith("https://");
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  const named = (name: string) => ({ name: `${secure ? "__Secure-" : ""}kinerja-practice.${name}`, options });
  return {
    sessionToken: named("session-token"),
    callbackUrl: named("callback-url"),
    csrfToken: named("csrf-token"),
  };
}
