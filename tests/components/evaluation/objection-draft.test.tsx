import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";

import { Answer } from "@/components/evaluation/objection/answer";
import { DraftKeeper } from "@/components/ui/drafts/keeper";

import { aDraftServer } from "../../support/draft-server";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({
  fileObjectionAction: jest.fn(),
  acknowledgeAction: jest.fn(),
  handOverAction: jest.fn(),
}));

const handedOver = {
  evaluation: { evaluationId: "0190a3b4-0000-7000-8000-000000000001", version: 3 },
  may: { acknowledge: true, object: true },
  dues: { answerBy: "2026-06-24", objectBy: "2026-06-24" },
  ...{ finality: null, signerName: "Budi", deciderName: "Dewi" },
} as unknown as ComponentProps<typeof Answer>;

const openPage = async () => {
  renderInIndonesian(
    <DraftKeeper owner="ayu" sealedWith={"a1".repeat(32)} ahead={0}>
      <Answer {...handedOver} />
    </DraftKeeper>,
  );
  await act(async () => undefined);
};
const reason = () => screen.getByLabelText("Alasan keberatan");

beforeEach(() => {
  localStorage.clear();
  aDraftServer();
});

describe("an objection that was begun", () => {
  it("is told of while its fold is closed again, and gone on with", async () => {
    await openPage();
    await userEvent.click(screen.getByText("Ajukan keberatan, sampai Rabu, 24 Juni 2026"));
    await userEvent.type(reason(), "Bukti Juni");
    cleanup();

    await openPage();
    expect(screen.queryByLabelText("Alasan keberatan")).not.toBeInTheDocument();
    expect(screen.getByText(/^Ada isian yang belum disimpan/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Lanjutkan isian" }));
    await act(async () => undefined);
    expect(reason()).toBeVisible();
    expect(reason()).toHaveValue("Bukti Juni");
  });

  it("says nothing of the kind where nothing was typed", async () => {
    await openPage();
    expect(screen.queryByText(/^Ada isian/)).not.toBeInTheDocument();
  });
});
