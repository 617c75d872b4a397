import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { CopySheet } from "@/components/planning/copy-sheet";

import { renderInIndonesian } from "../../support/words";

const planId = "0190a3b4-0000-7000-8000-000000000000";
const parts = [
  {
    id: "r",
    title: "RHK 1",
    fields: [
      { id: "r.statement", label: "Rencana hasil kerja", value: "Layanan izin selesai tepat waktu" },
      { id: "i.target", label: "Target", value: "95 %" },
    ],
  },
];

const show = (edition = 1) =>
  renderInIndonesian(<CopySheet planId={planId} edition={edition} parts={parts} />);
const target = () => screen.getByRole("checkbox", { name: "Target, RHK 1: sudah disalin" });

beforeEach(() => localStorage.clear());

describe("copying a plan field by field", () => {
  it("puts the field on the clipboard, ticks it, and counts", async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole("button", { name: "Salin Target, RHK 1" }));
    expect(await navigator.clipboard.readText()).toBe("95 %");
    expect(target()).toBeChecked();
    expect(screen.getByRole("status")).toHaveTextContent("1 dari 2 isian sudah disalin");
  });

  it("keeps the ticks of an edition on the device until they are removed", async () => {
    const { unmount } = show();
    await userEvent.click(target());
    unmount();
    const other = show(2);
    expect(target()).not.toBeChecked();
    other.unmount();

    show();
    expect(target()).toBeChecked();
    await userEvent.click(screen.getByRole("button", { name: "Hapus semua centang" }));
    expect(target()).not.toBeChecked();
  });

  it("remembers as long as the page where the device has no room", async () => {
    const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    show();
    await userEvent.click(target());
    expect(target()).toBeChecked();
    full.mockRestore();
    await userEvent.click(target());
    expect(target()).not.toBeChecked();
  });

  it("hears of a tick in another window", () => {
    show();
    localStorage.setItem(`kinerja:ticked:${planId}.1`, "i.target");
    act(() => void window.dispatchEvent(new StorageEvent("storage")));
    expect(target()).toBeChecked();
  });

  it("says what to do when the browser copies nothing, and ticks nothing", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    document.execCommand = () => false;
    show();
    await user.click(screen.getByRole("button", { name: "Salin Target, RHK 1" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Pilih teksnya lalu tekan Ctrl+C.");
    expect(target()).not.toBeChecked();
  });

  it("copies by a selection where a page without HTTPS has no clipboard, and leaves the focus where it was", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    let selected = "";
    document.execCommand = () => {
      selected = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    };
    show();
    const button = screen.getByRole("button", { name: "Salin Target, RHK 1" });
    await user.click(button);
    expect(selected).toBe("95 %");
    expect(target()).toBeChecked();
    expect(button).toHaveFocus();
    expect(document.querySelector("textarea")).toBeNull();
  });
});
