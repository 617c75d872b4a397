import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { DocumentLink } from "@/components/planning/document-link";
import { saySignedOut } from "@/components/ui/signed-out";

import { renderInIndonesian } from "../../support/words";

jest.mock("@/components/ui/signed-out", () => ({ saySignedOut: jest.fn() }));

type Answer = { status: number; name?: string };

/** The server's answer, which comes when it is let go. */
function asked() {
  let answer: (answer: Answer) => void = () => {};
  let fail: (error: Error) => void = () => {};
  global.fetch = jest.fn(
    () =>
      new Promise((resolve, reject) => {
        fail = reject;
        answer = ({ status, name = "" }) =>
          resolve({
            ...{ status, ok: status === 200, blob: async () => new Blob(["%PDF"]) },
            headers: new Headers({
              "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
            }),
          } as Response);
      }),
  );
  return { answer: (given: Answer) => answer(given), fail: () => fail(new TypeError("Failed to fetch")) };
}

const link = () => screen.getByRole("link", { name: "Unduh" });
const said = () => screen.getByRole("status").textContent;

let saved: string[];
beforeEach(() => {
  saved = [];
  jest.clearAllMocks();
  URL.createObjectURL = () => "blob:http://localhost/1";
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  renderInIndonesian(<DocumentLink href="/api/plans/1/editions/1">Unduh</DocumentLink>);
});

describe("the link to an official document", () => {
  it("saves the document under the name that the server gives it", async () => {
    const server = asked();
    await userEvent.click(link());
    server.answer({ status: 200, name: "SKP 2026 Ayu edisi 1.pdf" });
    await waitFor(() => expect(said()).toBe("Dokumen sudah diunduh."));
    expect(saved).toEqual(["SKP 2026 Ayu edisi 1.pdf"]);
  });

  it("says that the document is being prepared, and asks once however often it is pressed", async () => {
    const server = asked();
    await userEvent.click(link());
    expect(said()).toBe("");
    await waitFor(() => expect(said()).toBe("Dokumen sedang disiapkan…"));
    await userEvent.click(link());
    expect(fetch).toHaveBeenCalledTimes(1);
    server.answer({ status: 200 });
    await waitFor(() => expect(said()).toBe("Dokumen sudah diunduh."));
  });

  it.each([
    [503, "Dokumen masih disiapkan. Unduh lagi sebentar lagi."],
    [404, "Dokumen ini tidak tersedia lagi untuk Anda. Muat ulang halaman ini."],
    [500, "Dokumen gagal dibuat. Unduh lagi; bila tetap gagal, beri tahu petugas TI."],
  ])("stays and says what came instead: %s", async (status, words) => {
    const server = asked();
    await userEvent.click(link());
    server.answer({ status });
    await waitFor(() => expect(said()).toBe(words));
    expect(saved).toEqual([]);
    await userEvent.click(link());
    server.answer({ status: 200, name: "SKP.pdf" });
    await waitFor(() => expect(saved).toEqual(["SKP.pdf"]));
  });

  it("says that the server cannot be reached", async () => {
    const server = asked();
    await userEvent.click(link());
    server.fail();
    await waitFor(() => expect(said()).toBe("Sistem tidak terjangkau. Periksa jaringan, lalu unduh lagi."));
  });

  it("opens sign-in in place when the session has ended", async () => {
    const server = asked();
    await userEvent.click(link());
    server.answer({ status: 401 });
    await waitFor(() => expect(saySignedOut).toHaveBeenCalled());
    expect(said()).toBe("");
  });
});
