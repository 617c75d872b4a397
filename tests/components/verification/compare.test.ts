import { createHash, webcrypto } from "node:crypto";

import { comparison, lookAt } from "@/components/verification/compare";

const code = "07ENW3AHRZ6DMV29GQYR";
const pdf = (words: string) => {
  const bytes = new TextEncoder().encode(words);
  return { size: bytes.length, arrayBuffer: async () => bytes.buffer } as unknown as Blob;
};
const made = `%PDF-1.3 /Keywords (Kinerja ${code}) %%EOF`;
const sha256 = createHash("sha256").update(made).digest("hex");

beforeAll(() => {
  Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
  Object.assign(globalThis, {
    TextDecoder: globalThis.TextDecoder ?? jest.requireActual("node:util").TextDecoder,
  });
});

describe("a file that is compared on the device", () => {
  it("shows its hash, and the code of the document that it says it is", async () => {
    expect(await lookAt(pdf(made))).toEqual({ code, sha256 });
    expect(await lookAt(pdf("%PDF-1.3 (Kinerja OOOO)"))).toMatchObject({ code: null });
  });

  it("is not read when it is larger than any document", async () => {
    const arrayBuffer = jest.fn();
    expect(await lookAt({ size: 21 * 1024 * 1024, arrayBuffer } as unknown as Blob)).toBe("large");
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it("is not compared where the browser cannot hash", async () => {
    Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
    expect(await lookAt(pdf(made))).toBe("unable");
    Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
  });

  const issued = { code, sha256 };
  it.each([
    ["is the one that was issued", { code, sha256 }, issued, "same"],
    ["differs from the one that was issued", { code, sha256: "0".repeat(64) }, issued, "changed"],
    ["was not made here", { code: null, sha256 }, issued, "foreign"],
    ["is of another document", { code: "Z".repeat(20), sha256 }, issued, "elsewhere"],
    ["has a code where none was asked for yet", { code, sha256 }, null, "elsewhere"],
    ["has no code where none was asked for yet", { code: null, sha256 }, null, "foreign"],
    ["is of a document whose PDF nobody has made", { code, sha256 }, { code, sha256: null }, "undrawn"],
  ] as const)("%s", (_, seen, document, outcome) => expect(comparison(seen, document)).toBe(outcome));
});
