import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ReminderForm } from "@/components/deadlines/reminder-form";
import { setRemindersAction } from "@/lib/deadlines/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/deadlines/actions", () => ({ setRemindersAction: jest.fn() }));

const setting = { deadline: "plan_to_hand_in" as const, version: 2, earlyDays: 7, lateDays: null };
const early = () => screen.getByLabelText("Pengingat pertama");
const late = () => screen.getByLabelText("Pengingat kedua");
const save = () =>
  userEvent.click(screen.getByRole("button", { name: /^Simpan\s+Mengajukan rencana kinerja$/ }));

beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(setRemindersAction).mockResolvedValue({ ok: true, data: undefined });
  renderInIndonesian(<ReminderForm setting={setting} />);
});

describe("setting when people are reminded", () => {
  it("shows what is set, sends what is chosen, and says that it is kept", async () => {
    expect(early()).toHaveDisplayValue("7 hari sebelumnya");
    expect(late()).toHaveDisplayValue("Tidak diingatkan");
    await userEvent.selectOptions(early(), "Tidak diingatkan");
    await userEvent.selectOptions(late(), "2 hari kerja sebelumnya");
    await save();
    expect(setRemindersAction).toHaveBeenCalledWith(
      { deadline: "plan_to_hand_in", version: 2, earlyDays: "", lateDays: "2" },
      expect.any(String),
    );
    expect(screen.getByRole("status")).toHaveTextContent("Tersimpan.");
  });

  it("says when somebody else has set it meanwhile, and keeps what was chosen", async () => {
    jest.mocked(setRemindersAction).mockResolvedValue({ ok: false, blockers: [{ code: "stale" }] });
    await userEvent.selectOptions(early(), "14 hari sebelumnya");
    await save();
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(early()).toHaveDisplayValue("14 hari sebelumnya");
  });

  it("says at the second reminder that it would come before the first", async () => {
    const blockers = [{ code: "cycle.late-before-early" as const, days: 7 }];
    jest.mocked(setRemindersAction).mockResolvedValue({ ok: false, blockers });
    await save();
    expect(late()).toBeInvalid();
    expect(late()).toHaveAccessibleDescription(/^Pengingat kedua akan datang sebelum yang pertama/);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});
