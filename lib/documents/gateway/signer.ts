import "server-only";

import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { readFile } from "node:fs/promises";

import type { SignatureKind } from "../signature";

/** In whose name a document is signed. No passphrase and no NIK: an adapter asks the authority for them at the moment. */
export type SignedFor = { name: string; number: string | null };

/**
 * The port to whatever signs PDFs; an adapter for a certified signature (BSrE) is one more of these. It gets the PDF as drawn
 * and answers the PDF that is kept, with a proof where that stands beside it.
 * @throws Error when it cannot sign now; the worker tries again.
 */
export type Signer = {
  kind: SignatureKind;
  sign: (pdf: Buffer, signer: SignedFor) => Promise<{ pdf: Buffer; proof: object | null }>;
};

type Settings = Partial<Record<string, string>>;

/** The signer that SIGNER names: `none` unless it is set; `local` signs with the Ed25519 key of SIGNER_KEY_FILE. */
export function configuredSigner({ SIGNER = "none", SIGNER_KEY_FILE }: Settings): Signer | null {
  if (SIGNER === "none" || SIGNER === "") return null;
  if (SIGNER !== "local" || !SIGNER_KEY_FILE)
    throw new Error("SIGNER must be none, or local with SIGNER_KEY_FILE.");
  return { kind: "local", sign: (pdf, signer) => signLocally(SIGNER_KEY_FILE, pdf, signer) };
}

/**
 * The proof of a local signature, as JSON: `signed` is the text `<sha256 of the PDF>\n<number or ->\n<name>`, `signature` its
 * Ed25519 signature, `key` the public key (SPKI), both in base64. The PDF stays as it is.
 */
async function signLocally(keyFile: string, pdf: Buffer, { name, number }: SignedFor) {
  const key = createPrivateKey(await readFile(keyFile));
  const signed = [createHash("sha256").update(pdf).digest("hex"), number ?? "-", name].join("\n");
  const proof = {
    algorithm: "Ed25519",
    signed,
    signature: sign(null, Buffer.from(signed), key).toString("base64"),
    key: createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64"),
  };
  return { pdf, proof };
}
