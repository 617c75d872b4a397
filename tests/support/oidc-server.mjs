/** An identity provider as a government has one, for whoever names themselves: a child of the test run that ends with its pipe. */
import { createServer } from "node:http";

import { Provider } from "oidc-provider";

const [redirectUri, clientId, clientSecret] = process.argv.slice(2);

const server = createServer().listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    // Its own form asks for a name and any password, and takes it.
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: `subject of ${id}`, nip: id }) }),
    claims: { openid: ["sub"], profile: ["nip"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  server.on("request", provider.callback());
  process.stdout.write(`${issuer}\n`);
});
process.stdin.resume().on("close", () => process.exit(0));
