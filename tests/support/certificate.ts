import { generateKeyPairSync, sign } from "node:crypto";

const ed25519 = Buffer.from("300506032b6570", "hex");

/** One value of ASN.1 in DER: its tag, its length, its content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const utcTime = (at: Date) =>
  der(
    0x17,
    Buffer.from(
      at
        .toISOString()
        .replace(/[-:T]|\.\d+/g, "")
        .slice(2),
    ),
  );

const nameOf = (commonName: string) =>
  der(0x30, der(0x31, der(0x30, Buffer.from("0603550403", "hex"), der(0x0c, Buffer.from(commonName)))));

const pem = (content: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${content.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

/** A certificate that signed itself, from now to a moment, with its key: made anew, so that no key lies in a file. */
export function selfSigned(until: Date) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const name = nameOf("localhost");
  const body = der(
    0x30,
    ...[der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.from([1])), ed25519, name],
    ...[
      der(0x30, utcTime(new Date()), utcTime(until)),
      name,
      publicKey.export({ type: "spki", format: "der" }),
    ],
  );
  const signature = der(0x03, Buffer.from([0]), sign(null, body, privateKey));
  return {
    cert: pem(der(0x30, body, ed25519, signature)),
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
}
