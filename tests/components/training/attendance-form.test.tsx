import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AttendanceForm } from "@/components/training/attendance-form";
import { recordAttendanceAction } from "@/lib/training/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({ recordAttendanceAction: jest.fn() }));
beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(recordAttendanceAction).mockResolvedValue({ ok: true, data: 0 });
});

const event = { eventId: "0190a3b4-0000-7000-8000-000000000009", version: 2 };
const ids = ["0190a3b4-0000-7000-8000-000000000001", "0190a3b4-0000-7000-8000-000000000002"];
const seated = ids.map((id, i) => ({ id, name: `Guru ${i}`, place: "SDN 1" }));
const form = () => renderInIndonesian(<AttendanceForm {...{ event, seated }} />);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("noting who came", () => {
  it("asks before it notes everybody as absent, and sends that only when it is meant", async () => {
    form();
    await press("Catat kehadiran");
    expect(recordAttendanceAction).not.toHaveBeenCalled();
    expect(screen.getByText(/^Tidak seorang pun ditandai hadir/)).toBeInTheDocument();
    await press("Catat 2 orang tidak hadir");
    expect(recordAttendanceAction).toHaveBeenCalledWith({ ...event, attended: [] }, expect.any(String));
  });

  it("ticks everybody at once, and then asks nothing", async () => {
    form();
    await press("Tandai semua");
    await press("Catat kehadiran");
    expect(recordAttendanceAction).toHaveBeenCalledWith({ ...event, attended: ids }, expect.any(String));
  });
});
