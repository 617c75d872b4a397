import { screen } from "@testing-library/react";

import { CheckedDocument } from "@/components/verification/checked-document";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ push: jest.fn() }) }));

const sha256 = "a".repeat(64);
const forged = "b".repeat(64);
const shown = (hash: string, state: "valid" | "superseded" = "valid", drawn: string | null = sha256) => {
  location.hash = hash;
  const saidOfCode = state === "valid" ? "Dokumen ini berlaku" : "Dokumen ini tidak berlaku lagi";
  renderInIndonesian(
    <CheckedDocument issued={{ code: "07ENW3AHRZ6DMV29GQYR", sha256: drawn }} {...{ state, saidOfCode }}>
      <p>D.1.1</p>
    </CheckedDocument>,
  );
};
const headline = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("the headline about a document", () => {
  it("is what its code says, where nobody gave a file", async () => {
    shown("");
    expect(await headline("Dokumen ini berlaku")).toBeVisible();
  });

  it("is about the file, where it is not the one that was issued, and never that the document is valid", async () => {
    shown(`#${forged}`);
    expect(await headline("Berkas ini bukan yang diterbitkan")).toBeVisible();
    expect(screen.queryByRole("heading", { name: /berlaku/ })).not.toBeInTheDocument();
    expect(screen.getByText("Tentang kode yang tertera: Dokumen ini berlaku.")).toBeVisible();
  });

  it.each([
    ["valid", "Berkas ini asli, dan dokumennya berlaku"],
    ["superseded", "Berkas ini asli, tetapi dokumennya tidak berlaku lagi"],
  ] as const)("says that a file is genuine, and whether its document is: %s", async (state, words) => {
    shown(`#${sha256}`, state);
    expect(await headline(words)).toBeVisible();
  });

  it("trusts no file of a document whose PDF nobody has made", async () => {
    shown(`#${sha256}`, "valid", null);
    expect(await headline("Berkas ini bukan yang diterbitkan")).toBeVisible();
  });
});
