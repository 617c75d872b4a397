import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:tls";

import { certificateAt } from "@/lib/operations/gateway/machine";
import { addressFaults } from "@/lib/operations/machine-faults";

import { selfSigned } from "../../support/certificate";

const day = 24 * 60 * 60_000;
const now = new Date();
let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer(selfSigned(new Date(now.getTime() + 5.5 * day)));
  server.on("tlsClientError", () => {});
  await once(server.listen(0, "127.0.0.1"), "listening");
  address = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe("the certificate at an address", () => {
  it("is read as it stands there: until when, and whether anybody vouches for it", async () => {
    expect(addressFaults(address, await certificateAt(address), now)).toMatchObject([
      { code: "certificate-untrusted", facts: { said: "DEPTH_ZERO_SELF_SIGNED_CERT" } },
      { code: "certificate-ending", facts: { days: 5 } },
    ]);
  });
});
