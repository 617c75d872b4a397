import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { UnitResultForm } from "@/components/evaluation/unit-result-form";
import { decideUnitResultAction } from "@/lib/evaluation/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({ decideUnitResultAction: jest.fn() }));

const level = () => screen.getByLabelText("Capaian Dinas Sosial, Semester I");
const reason = () => screen.getByLabelText("Alasan");
const decide = () => userEvent.click(screen.getByRole("button", { name: "Tetapkan" }));

beforeEach(() => {
  jest.clearAllMocks();
  renderInIndonesian(<UnitResultForm unitId="u1" periodId="p1" unit="Dinas Sosial" period="Semester I" />);
});

describe("deciding a unit's result", () => {
  it("keeps what was chosen and typed when it is refused", async () => {
    jest.mocked(decideUnitResultAction).mockResolvedValue({ ok: false, blockers: [{ code: "busy" }] });
    await userEvent.selectOptions(level(), "good");
    await userEvent.type(reason(), "Sesuai laporan");
    await decide();
    expect(await screen.findByRole("alert")).toHaveTextContent("Sistem sedang sibuk");
    expect(level()).toHaveValue("good");
    expect(reason()).toHaveValue("Sesuai laporan");
  });

  it("says at the field that no level was chosen, and asks no server", async () => {
    await decide();
    expect(level()).toBeInvalid();
    expect(level()).toHaveAccessibleDescription("Pilih capaian unit ini.");
    expect(decideUnitResultAction).not.toHaveBeenCalled();
  });
});
