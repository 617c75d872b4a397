import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { KeptFiles } from "@/components/evidence/kept-files";
import { saySignedOut } from "@/components/ui/signed-out";

import { renderInIndonesian } from "../../support/words";

jest.mock("@/components/ui/signed-out", () => ({ saySignedOut: jest.fn() }));

const files = [
  { id: "0190a3b4-0000-7000-8000-00000000000b", name: "daftar-hadir.pdf", addedAt: "2026-06-02T03:00:00Z" },
  { id: "0190a3b4-0000-7000-8000-00000000000a", name: "foto-kelas.jpg", addedAt: "2026-05-02T03:00:00Z" },
];
const answer = (status: number, body: object = {}) =>
  ({ ok: status === 200, status, json: async () => body }) as Response;
const asked = jest.fn<Promise<Response>, [string]>();
const onAttach = jest.fn();
const show = (attached: { id: string; name: string }[] = []) =>
  renderInIndonesian(<KeptFiles attached={attached} onAttach={onAttach} />);

beforeEach(() => {
  jest.clearAllMocks();
  globalThis.fetch = asked as unknown as typeof fetch;
});

describe("the files sent before", () => {
  it("are attached again with one click, those of this report left out", async () => {
    asked.mockResolvedValue(answer(200, { files }));
    show([{ id: files[1]?.id ?? "", name: "foto-kelas.jpg" }]);
    await userEvent.click(await screen.findByRole("button", { name: "Lampirkan daftar-hadir.pdf" }));
    expect(onAttach).toHaveBeenCalledWith({ id: files[0]?.id, name: "daftar-hadir.pdf" });
    expect(screen.queryByText("foto-kelas.jpg")).not.toBeInTheDocument();
  });

  it("say in words that there are none", async () => {
    asked.mockResolvedValue(answer(200, { files: [] }));
    show();
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Tidak ada berkas lain."));
  });

  it("are asked for again when the network failed", async () => {
    asked.mockRejectedValueOnce(new TypeError("offline")).mockResolvedValueOnce(answer(200, { files }));
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Coba lagi" }));
    expect(await screen.findByText(/daftar-hadir/)).toBeVisible();
    expect(saySignedOut).not.toHaveBeenCalled();
  });

  it("ask to sign in where the session has ended", async () => {
    asked.mockResolvedValue(answer(401));
    show();
    await screen.findByRole("button", { name: "Coba lagi" });
    expect(saySignedOut).toHaveBeenCalled();
  });
});
