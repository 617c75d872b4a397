import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { DecideOffer } from "@/components/planning/decide-offer";
import { OfferForm } from "@/components/planning/offer-form";
import { OfferLine } from "@/components/planning/offer-line";
import { declineOfferAction, offerRoleAction, placeOfferAction } from "@/lib/planning/actions";
import { offerRoleSchema } from "@/lib/planning/schema";
import type { OwnOffer } from "@/lib/planning/sheet";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({
  offerRoleAction: jest.fn(),
  placeOfferAction: jest.fn(),
  declineOfferAction: jest.fn(),
}));

const planId = "0190a3b4-0000-7000-8000-000000000001";
const leader = {
  id: "0190a3b4-0000-7000-8000-000000000002",
  ...{ name: "Citra", title: "Camat Pelepat", unit: "Kecamatan Pelepat" },
};
const label = "Yang akan Anda hasilkan";
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim pengajuan" }));

describe("offering a contribution", () => {
  it("says that the rater decides first and the leader does not know yet, and hints while typing", async () => {
    renderInIndonesian(<OfferForm planId={planId} leader={leader} rater={{ name: "Budi" }} />);
    expect(screen.getByText(/Budi, pejabat penilai Anda, memutuskan lebih dahulu/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(label), "Melaksanakan rapat data");
    expect(screen.getByText(/terbaca sebagai kegiatan/)).toBeInTheDocument();
  });

  it("is sent as typed, says so, and is empty for the next", async () => {
    jest.mocked(offerRoleAction).mockResolvedValue({ ok: true, data: "x" });
    renderInIndonesian(<OfferForm planId={planId} leader={leader} rater={null} />);
    await send();
    expect(screen.getByLabelText(label)).toBeInvalid();
    expect(offerRoleAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText(label), "Data izin tersaji");
    await send();
    expect(jest.mocked(offerRoleAction).mock.calls[0]?.[0]).toEqual({
      ...{ leaderId: leader.id, text: "Data izin tersaji", reason: "" },
    });
    expect(await screen.findByText("Pengajuan terkirim.")).toBeInTheDocument();
    expect(screen.getByLabelText(label)).toHaveValue("");
  });

  it("says at the field that it is too long", async () => {
    jest.mocked(offerRoleAction).mockImplementation(judgedBy(offerRoleSchema));
    renderInIndonesian(<OfferForm planId={planId} leader={leader} rater={null} />);
    await paste(screen.getByLabelText(label), "x".repeat(501));
    await send();
    await expectMarked(screen.getByLabelText(label), tooLong(500), "x".repeat(501));
  });
});

describe("deciding on an offer", () => {
  const offer = { offerId: "0190a3b4-0000-7000-8000-000000000003", version: 2 };
  const indicatorId = "0190a3b4-0000-7000-8000-000000000004";
  const ways = { onApproved: jest.fn(), onPlaced: jest.fn(), onDeclined: jest.fn() };
  const lines = [{ id: indicatorId, statement: "Izin tepat waktu", text: "Persentase izin" }];
  const placing = { text: "Data izin tersaji", rates: false, lines };

  it("places it at the chosen indicator and not without one", async () => {
    jest.mocked(placeOfferAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(
      <DecideOffer {...{ offer, placing, ...ways }} name="Ayu" leader="Citra" keys={false} />,
    );
    const place = () => userEvent.click(screen.getByRole("button", { name: "Tempatkan" }));
    await place();
    expect(screen.getByLabelText("Pada indikator Anda")).toBeInvalid();
    await userEvent.selectOptions(screen.getByLabelText("Pada indikator Anda"), indicatorId);
    await place();
    expect(jest.mocked(placeOfferAction).mock.calls[0]?.[0]).toEqual({
      ...{ ...offer, indicatorId, text: "Data izin tersaji" },
    });
    expect(ways.onPlaced).toHaveBeenCalled();
  });

  it("declines it with a reason that only its author reads", async () => {
    jest.mocked(declineOfferAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(
      <DecideOffer {...{ offer, ...ways }} placing={null} name="Ayu" leader="Citra" keys={false} />,
    );
    await userEvent.click(screen.getByText("Tidak dapat diterima"));
    await userEvent.type(await screen.findByLabelText("Mengapa tidak diterima"), "Sudah penuh");
    expect(screen.getByText("Terbaca oleh Ayu saja.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Kirim keputusan" }));
    expect(ways.onDeclined).toHaveBeenCalled();
  });
});

describe("what one has offered", () => {
  const offer: Omit<OwnOffer, "state"> = {
    ...{ id: planId, version: 1, text: "Data izin tersaji", answer: null, leader: "Citra" },
    ...{ waitsFor: "Budi", stage: "rater" as const, since: "2026-06-02T02:00:00Z" },
    ...{ decidedBy: null, decidedAt: null, stands: null },
  };

  it.each([
    [{ state: "waiting" }, /Menunggu persetujuan Budi, sejak 2 Juni 2026/],
    [{ state: "waiting", stage: "leader", waitsFor: "Citra" }, /Menunggu Citra menempatkannya/],
    [{ state: "waiting", stage: "nobody", waitsFor: null }, /belum tercatat/],
    [{ state: "over" }, /Berakhir tanpa keputusan/],
    [{ state: "declined", decidedBy: "Budi", answer: "Sudah penuh" }, /Tidak diterima Budi.*Sudah penuh/],
    [{ state: "accepted", decidedBy: "Citra", stands: "active" }, /Diterima Citra.*dalam rencana Anda/],
    [{ state: "accepted", decidedBy: "Citra", stands: "proposed" }, /kata-kata yang diubah/],
    [{ state: "accepted", decidedBy: "Citra" }, /tidak lagi diharapkan/],
  ] as const)("%o is said in words", (change, words) => {
    renderInIndonesian(<OfferLine planId={planId} offer={{ ...offer, ...change }} />);
    expect(screen.getByText(words)).toBeInTheDocument();
    const withdraw = screen.queryAllByRole("button", { name: "Tarik kembali: Data izin tersaji" });
    expect(withdraw).toHaveLength(change.state === "waiting" ? 1 : 0);
  });
});
