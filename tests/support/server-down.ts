import { once } from "node:events";

/** Closes the server's pipe and waits until it has stopped and removed its folder. */
export default async function stopServer() {
  const child = globalThis.testServer;
  globalThis.testServer = undefined;
  if (!child) return;
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}
