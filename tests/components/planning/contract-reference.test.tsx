import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ContractReference } from "@/components/planning/contract-reference";
import { saveContractAction } from "@/lib/planning/actions";
import { saveContractSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveContractAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 3 };
const label = "Rujukan perjanjian kerja";
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan" }));

describe("the work contract of a PPPK (art. 8(2))", () => {
  it("is sent as it was typed, with the version that was seen", async () => {
    jest.mocked(saveContractAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<ContractReference plan={plan} contractReference={null} editable />);
    await save();
    expect(screen.getByLabelText(label)).toBeInvalid();
    expect(saveContractAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText(label), "Nomor 12 tanggal 1 Maret 2025");
    await save();
    expect(jest.mocked(saveContractAction).mock.calls[0]?.[0]).toEqual({
      ...plan,
      contractReference: "Nomor 12 tanggal 1 Maret 2025",
    });
  });

  it("says at the field that it is too long", async () => {
    jest.mocked(saveContractAction).mockImplementation(judgedBy(saveContractSchema));
    renderInIndonesian(<ContractReference plan={plan} contractReference="Nomor 12" editable />);
    await paste(screen.getByLabelText(label), "x".repeat(501));
    await save();
    await expectMarked(screen.getByLabelText(label), tooLong(500), "x".repeat(501));
  });

  it("is read by everybody else, and named as missing where it is", () => {
    renderInIndonesian(<ContractReference plan={plan} contractReference="Nomor 12" editable={false} />);
    expect(screen.getByText("Nomor 12")).toBeInTheDocument();
    renderInIndonesian(<ContractReference plan={plan} contractReference={null} editable={false} />);
    expect(screen.getByText("Belum ditulis.")).toBeInTheDocument();
  });
});
