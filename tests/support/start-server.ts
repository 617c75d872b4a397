import { startEmbeddedServer } from "@/lib/db/embedded-server";

/** An app that starts the server in the folder it is given, says the address, and waits to be killed. */
async function startAndWait() {
  const { url } = await startEmbeddedServer(process.argv[2] ?? "");
  process.stdout.write(url);
  setInterval(() => {}, 1_000);
}

void startAndWait();
