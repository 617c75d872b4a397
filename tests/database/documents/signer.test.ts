import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { drawSealed } from "@/lib/documents/commands/draw-sealed";
import { configuredSigner } from "@/lib/documents/gateway/signer";
import { hashOf, takeSealed } from "@/lib/documents/gateway/vault";
import { verifyCode } from "@/lib/documents/queries/verification";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import { pagesOf } from "../../support/pdf";
import { aHandedOverEvaluation, issuedOf } from "../../support/sealed";

givenDatabase();

let folder: string;
beforeAll(async () => {
  process.env.DATA_DIR = folder = await aFolder("signer");
});
beforeEach(async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const file = path.join(folder, "key.pem");
  await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }));
  Object.assign(process.env, { SIGNER: "local", SIGNER_KEY_FILE: file });
});
afterEach(() => {
  delete process.env.SIGNER;
  delete process.env.SIGNER_KEY_FILE;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Proof = { signed: string; signature: string; key: string };
type Signature = { kind: string; state: string; proof?: Proof };

async function aDocument() {
  const { evaluationId } = await aHandedOverEvaluation();
  const { id, code } = (await issuedOf(evaluationId)).at(-1) ?? { id: "", code: "" };
  const stored = async () =>
    (
      await asOwner().query<{ sha256: string | null; signature: Signature | null }>(
        `SELECT sha256, signature FROM "SealedDocument" WHERE id = $1`,
        [id],
      )
    ).rows[0];
  const text = async () =>
    (await pagesOf((await takeSealed(id)) ?? new Uint8Array())).map((page) => page.text).join();
  const label = async () => {
    const answer = await verifyCode(id, code);
    return answer.is === "known" ? answer.document.signature : answer.is;
  };
  return { id, stored, text, label };
}

describe("a signer that is configured", () => {
  it("signs the hash of the PDF in the name of who approved it, and paper and page say what kind that is", async () => {
    const { id, stored, text, label } = await aDocument();
    await drawSealed(id, { last: false });
    const { sha256, signature } = (await stored()) ?? {};
    const proof = signature?.proof as Proof;
    const key = createPublicKey({ key: Buffer.from(proof.key, "base64"), type: "spki", format: "der" });
    expect(verify(null, Buffer.from(proof.signed), key, Buffer.from(proof.signature, "base64"))).toBe(true);
    expect(proof.signed).toMatch(new RegExp(`^${sha256}\\n\\d{18}\\nBudi$`));
    expect(await text()).toContain("bukan tanda tangan elektronik tersertifikasi");
    expect(await text()).toContain("Ditandatangani dengan kunci pemerintah daerah");
    expect(await label()).toBe("local");
    expect(JSON.stringify(signature)).not.toMatch(/PRIVATE|passphrase|nik/i);
  });

  it("that cannot sign is tried again, and at last leaves the document unsigned by it and says so", async () => {
    const { id, stored, text, label } = await aDocument();
    process.env.SIGNER_KEY_FILE = path.join(folder, "missing.pem");
    await expect(drawSealed(id, { last: false })).rejects.toThrow("ENOENT");
    expect(await stored()).toEqual({ sha256: null, signature: null });
    await drawSealed(id, { last: true });
    expect((await stored())?.signature).toMatchObject({ kind: "local", state: "failed" });
    expect(await text()).toContain("penanda tangan tidak dapat dihubungi");
    expect(await label()).toBe("failed");
  });

  it("changes nothing of what was drawn, and its signature is as frozen as the PDF", async () => {
    const { id, stored } = await aDocument();
    await drawSealed(id, { last: false });
    const before = await stored();
    await rm(path.join(folder, "sealed"), { recursive: true });
    await drawSealed(id, { last: false });
    expect([await stored(), hashOf((await takeSealed(id)) ?? new Uint8Array())]).toEqual([
      before,
      before?.sha256,
    ]);
    const change = `UPDATE "SealedDocument" SET signature = '{"state":"signed"}' WHERE id = $1`;
    await expect(asApp(change, [id])).rejects.toThrow(/sealed/);
    await expect(asApp(change, [(await aDocument()).id])).rejects.toThrow(/SealedDocument_signed/);
  });
});

describe("the settings of the signer", () => {
  it("are none unless they are set, and wrong ones are named", () => {
    expect([configuredSigner({}), configuredSigner({ SIGNER: "none" })]).toEqual([null, null]);
    for (const wrong of [{ SIGNER: "bsre" }, { SIGNER: "local" }])
      expect(() => configuredSigner(wrong)).toThrow("SIGNER must be");
  });
});
