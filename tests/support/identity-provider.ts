import { spawn } from "node:child_process";
import { once } from "node:events";

/** What the app and the provider know each other by. */
export const client = { id: "kinerja", secret: "a secret of this test, long enough" };

/** Starts an identity provider that sends people back to the address; answers where it is, and what ends it. */
export async function anIdentityProvider(redirectUri: string) {
  const command = ["tests/support/oidc-server.mjs", redirectUri, client.id, client.secret];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { issuer: said.toString().trim(), stop: () => child.stdin.end() };
}
