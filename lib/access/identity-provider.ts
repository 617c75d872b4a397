import type { OAuthConfig } from "next-auth/providers/oauth";

/** The identity provider of the government (OpenID Connect), as it was set. */
export type IdentityProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it, on the button. */
  label: string;
  /** The claim of the ID token that holds the number, or the name of an account. */
  claim: string;
};

type Variables = Readonly<Record<string, string | undefined>>;

/** The provider that is set; null where there is none. */
export function identityProvider(variables: Variables): IdentityProvider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_CLAIM } = variables;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    ...{ issuer: OIDC_ISSUER.replace(/\/$/, ""), clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET },
    ...{ label: OIDC_LABEL || "SSO", claim: OIDC_CLAIM || "preferred_username" },
  };
}

/** What the provider says of whom it sends. */
export type Claims = { sub: string } & Readonly<Record<string, unknown>>;

/** Who is sent back has to bring what this browser was sent off with (state), for a token that was made for it (nonce, PKCE). */
export const openIdConnect = ({
  issuer,
  clientId,
  clientSecret,
  label,
}: IdentityProvider): OAuthConfig<Claims> => ({
  ...{ id: "oidc", name: label, type: "oauth", issuer, clientId, clientSecret, idToken: true },
  wellKnown: `${issuer}/.well-known/openid-configuration`,
  authorization: { params: { scope: "openid profile" } },
  checks: ["pkce", "state", "nonce"],
  profile: ({ sub }) => ({ id: sub }),
});
