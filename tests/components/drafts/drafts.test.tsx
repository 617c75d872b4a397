import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ReportForm, reportDraft } from "@/components/progress/report-form";
import { deviceOf } from "@/components/ui/drafts/device";
import { DraftKeeper } from "@/components/ui/drafts/keeper";
import type { Draft } from "@/lib/draft";
import { reportProgressAction } from "@/lib/progress/actions";

import { aDraftServer } from "../../support/draft-server";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/progress/actions", () => ({ reportProgressAction: jest.fn() }));

const indicatorId = "0190a3b4-0000-7000-8000-000000000001";
const indicator = {
  ...{ id: indicatorId, text: "Rata-rata kehadiran murid kelas V" },
  ...{ targetValue: "95", targetUnit: "%", direction: "higher" as const },
};
const name = reportDraft(indicatorId);
const keys: Record<string, string> = { ayu: "a1".repeat(32), budi: "b2".repeat(32) };
const device = (owner = "ayu") => deviceOf(owner, keys[owner] ?? "");
const stored = () => device().read(name);
const note = () => screen.getByLabelText("Catatan singkat");
const press = (button: string) => userEvent.click(screen.getByRole("button", { name: button }));
const opened = async (owner = "ayu") => {
  renderInIndonesian(
    <DraftKeeper owner={owner} sealedWith={keys[owner] ?? ""} ahead={0}>
      <ReportForm indicator={indicator} onDone={() => undefined} />
    </DraftKeeper>,
  );
  // What the server has arrives a moment after the page.
  await act(async () => undefined);
};
const reloaded = (owner?: string) => {
  cleanup();
  return opened(owner);
};
const says = (words: RegExp) => screen.findByText(words);
const kept = () => waitFor(() => expect(stored()?.typed.note).toBe("Kelas selesai"));
const from = (device: string): Draft & { name: string } => ({
  ...{ name, key: crypto.randomUUID(), revision: crypto.randomUUID(), at: "2026-06-03T02:00:00.000Z" },
  ...{ base: {}, typed: { note: `Dari ${device}` }, others: {} },
});

let server: ReturnType<typeof aDraftServer>;
beforeEach(() => {
  jest.clearAllMocks();
  localStorage.clear();
  server = aDraftServer();
});
afterEach(() => jest.restoreAllMocks());

describe("what is typed in a form", () => {
  it("is said to be kept below the button, which words that come late must not move", async () => {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    const send = screen.getByRole("button", { name: "Kirim laporan" });
    const words = await says(/^Isian tersimpan/);
    expect(send.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("comes back with the page, and says that it did", async () => {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await reloaded();
    expect(note()).toHaveValue("Kelas selesai");
    expect(await says(/^Isian Anda dari .* dikembalikan; belum dikirim\.$/)).toHaveAttribute(
      "role",
      "status",
    );
  });

  it("is on the device while typing goes on, and on the server a moment later", async () => {
    await opened();
    const typing = userEvent.type(note(), "Kelas selesai pada pertengahan bulan", { delay: 30 });
    await waitFor(() => expect(stored()?.typed.note).toContain("Kelas"));
    expect(note()).not.toHaveValue("Kelas selesai pada pertengahan bulan");
    await typing;
    await waitFor(() => expect(server.drafts.get(name)?.typed.note).toContain("bulan"), { timeout: 3_000 });
    expect(screen.getByText(/^Isian tersimpan pukul .*; belum dikirim\.$/)).toBeInTheDocument();
  });

  it("comes back on another device", async () => {
    server = aDraftServer([from("rumah")]);
    await opened();
    await waitFor(() => expect(note()).toHaveValue("Dari rumah"));
  });

  it("is seen by nobody else at the same computer, and waits for its owner", async () => {
    await opened();
    // What the server has of hers it gives to nobody else, as its own tests show.
    server.reachable = false;
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    expect(JSON.stringify(localStorage)).not.toContain("Kelas");
    await reloaded("budi");
    expect(note()).toHaveValue("");
    await reloaded("ayu");
    expect(note()).toHaveValue("Kelas selesai");
  });

  it("waits for its owner in a page left open, whoever signs in beside it", async () => {
    await opened();
    server.signedIn = "budi";
    await userEvent.type(note(), "Kelas selesai");
    await says(/Sistem belum terjangkau/);
    expect(server.drafts.size).toBe(0);
    expect(stored()?.typed.note).toBe("Kelas selesai");
  });

  it("goes to the server later when the page opened while it was away", async () => {
    await opened();
    server.reachable = false;
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    await reloaded();
    server.reachable = true;
    await waitFor(() => expect(server.drafts.get(name)?.typed.note).toBe("Kelas selesai"), {
      timeout: 7_000,
    });
  });

  it("leaves out what the form has no field for any more", async () => {
    const draft = from("rumah");
    server = aDraftServer([{ ...draft, typed: { ...draft.typed, old: "kolom lama" } }]);
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: true, data: "r1" });
    await opened();
    await waitFor(() => expect(note()).toHaveValue("Dari rumah"));
    await press("Kirim laporan");
    expect(jest.mocked(reportProgressAction).mock.lastCall?.[0]).not.toHaveProperty("old");
  });

  it("lies on a device no longer than on the server, also for people who never came back", async () => {
    const old = { ...from("lama"), follows: [], confirmed: null, ancestor: {} };
    device("budi").write("plan.result:1", { ...old, at: "2020-01-01T00:00:00.000Z" });
    device("budi").write("plan.result:2", { ...old, at: new Date().toISOString() });
    await opened();
    expect(device("budi").names()).toEqual(["plan.result:2"]);
  });

  it("is written down when the page is hidden, without waiting", async () => {
    await opened();
    await userEvent.type(note(), "K");
    act(() => void window.dispatchEvent(new Event("pagehide")));
    expect(stored()?.typed.note).toBe("K");
    // It went to the server at once, too, whose answer the page still shows.
    await says(/^Isian tersimpan pukul/);
  });

  it("is no draft any more once it is emptied", async () => {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    await userEvent.clear(note());
    await waitFor(() => expect(stored()).toBeNull());
  });
});

describe("sending what was typed", () => {
  it("takes the draft away everywhere", async () => {
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: true, data: "r1" });
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    await press("Kirim laporan");
    expect(stored()).toBeNull();
    await reloaded();
    expect(note()).toHaveValue("");
  });

  it("says that it is unknown what became of it when no answer comes, and sends the same key after a reload", async () => {
    jest.mocked(reportProgressAction).mockRejectedValue(new TypeError("Failed to fetch"));
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    await press("Kirim laporan");
    expect(screen.getByRole("alert")).toHaveTextContent(/belum diketahui .* tidak akan tersimpan dua kali/);
    await reloaded();
    await press("Kirim laporan");
    const [first, second] = jest.mocked(reportProgressAction).mock.calls;
    expect(second).toEqual(first);
  });

  it("says on the page that it had arrived, when only the answer was lost", async () => {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    server.sent.add(stored()?.key ?? "");
    await reloaded();
    await says(/Isian ini sudah terkirim/);
    expect(note()).toHaveValue("Kelas selesai");
  });

  it("is told to another tab that shows the same", async () => {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    const key = `kinerja:draft:ayu:${name}`;
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key, newValue: '{"sent":true}' })));
    await says(/^Isian ini sudah terkirim/);
    expect(note()).toHaveValue("Kelas selesai");
  });

  it("takes another key once an earlier sending turns out to have arrived with other words", async () => {
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: false, blockers: [{ code: "key-reused" }] });
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await press("Kirim laporan");
    await press("Kirim laporan");
    const keysSent = jest.mocked(reportProgressAction).mock.calls.map(([, key]) => key);
    expect(keysSent).toHaveLength(2);
    expect(new Set(keysSent).size).toBe(2);
  });

  it("leaves what was typed meanwhile a draft of its own", async () => {
    let answer: (result: { ok: true; data: string }) => void = () => undefined;
    jest.mocked(reportProgressAction).mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await opened();
    await userEvent.type(note(), "Kelas");
    await press("Kirim laporan");
    await userEvent.type(note(), " selesai");
    await act(async () => answer({ ok: true, data: "r1" }));
    await kept();
    expect(stored()?.key).not.toBe(jest.mocked(reportProgressAction).mock.lastCall?.[1]);
  });
});

describe("what was typed in two places", () => {
  const bothTyped = async () => {
    server.reachable = false;
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    const other = from("rumah");
    server = aDraftServer([other]);
    await reloaded();
    await screen.findByText("Dari rumah");
    return other;
  };

  it("stands side by side, and the person takes the other", async () => {
    const other = await bothTyped();
    expect(note()).toHaveValue("Kelas selesai");
    expect(screen.getByText("Di tempat lain tertulis untuk “Catatan singkat”:")).toBeInTheDocument();
    await press("Pakai yang itu");
    expect(note()).toHaveValue("Dari rumah");
    expect(screen.queryByText(/Di tempat lain/)).not.toBeInTheDocument();
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: true, data: "r1" });
    await press("Kirim laporan");
    expect(jest.mocked(reportProgressAction).mock.lastCall?.[1]).toBe(other.key);
  });

  it("stands side by side through another reload, and the person keeps the own", async () => {
    await bothTyped();
    await reloaded();
    await press("Tetap pakai isian saya");
    expect(screen.queryByText("Dari rumah")).not.toBeInTheDocument();
    await waitFor(() => expect(server.drafts.get(name)?.typed.note).toBe("Kelas selesai"), {
      timeout: 3_000,
    });
  });

  it("loses nothing between two tabs", async () => {
    await opened();
    const tab = { ...from("tab lain"), follows: [], confirmed: null, ancestor: {} };
    device().write(name, tab);
    await userEvent.type(note(), "Kelas selesai");
    await screen.findByText("Dari tab lain");
    expect(note()).toHaveValue("Kelas selesai");
  });
});

describe("the words about a draft", () => {
  it("say when the server cannot be reached, and when it is there again", async () => {
    server.reachable = false;
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await says(/Sistem belum terjangkau/);
    server.reachable = true;
    act(() => void window.dispatchEvent(new Event("online")));
    await says(/^Isian tersimpan pukul/);
  });

  it("say when the server does not take it", async () => {
    server.refuses = true;
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await says(/sistem tidak dapat menampungnya/);
  });

  it("warn where neither device nor server keeps it", async () => {
    server.reachable = false;
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await says(/Jangan tutup halaman ini/);
  });
});

describe("throwing a draft away", () => {
  it("empties the form, and can be undone", async () => {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await kept();
    await press("Buang isian");
    expect(note()).toHaveValue("");
    expect(stored()).toBeNull();
    await press("Urungkan");
    expect(note()).toHaveValue("Kelas selesai");
    await kept();
  });

  it("takes nothing that another device wrote since, and shows it", async () => {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await says(/^Isian tersimpan pukul/);
    server.drafts.set(name, from("rumah"));
    await press("Buang isian");
    await waitFor(() => expect(note()).toHaveValue("Dari rumah"));
    expect(server.drafts.get(name)?.typed.note).toBe("Dari rumah");
  });
});

describe("what the server answers when it was read before", () => {
  /** Ayu's page, opened again with what she typed, while the server has not yet said what it has. */
  async function whileReading() {
    await opened();
    await userEvent.type(note(), "Kelas selesai");
    await says(/^Isian tersimpan pukul/);
    let answer = () => undefined as void;
    server.reading = new Promise((resolve) => (answer = resolve));
    await reloaded();
    expect(note()).toHaveValue("Kelas selesai");
    return () => act(async () => answer());
  }

  it("does not bring back what was thrown away meanwhile", async () => {
    const answered = await whileReading();
    await press("Buang isian");
    await answered();
    expect(note()).toHaveValue("");
  });

  it("does not bring back what was sent meanwhile", async () => {
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: true, data: "r1" });
    const answered = await whileReading();
    await press("Kirim laporan");
    await answered();
    await userEvent.type(note(), " lagi");
    await press("Kirim laporan");
    const keysSent = jest.mocked(reportProgressAction).mock.calls.map(([, key]) => key);
    expect(keysSent).toHaveLength(2);
    expect(new Set(keysSent).size).toBe(2);
  });
});
