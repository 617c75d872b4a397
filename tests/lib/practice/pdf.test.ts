import { pdfOf } from "@/lib/documents/gateway/pdf";

import { pagesOf } from "../../support/pdf";

const definition = { content: ["Sasaran Kinerja Pegawai"], defaultStyle: { font: "Arimo" } };
const textOf = async () => (await pagesOf(await pdfOf(definition)))[0]?.text;

describe("a document", () => {
  afterEach(() => delete process.env.PRACTICE_OF);

  it("says on its page that it was drawn while practising, and only then", async () => {
    expect(await textOf()).toBe("Sasaran Kinerja Pegawai");
    process.env.PRACTICE_OF = "https://kinerja.example.go.id";
    expect(await textOf()).toMatch(/LATIHAN/);
  });
});
