import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { OpenForm } from "@/components/guidance/open-form";
import { openGuidanceAction } from "@/lib/guidance/actions";
import type { Suggestion } from "@/lib/guidance/sheet";

import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("@/lib/guidance/actions", () => ({ openGuidanceAction: jest.fn() }));
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
const open = jest.mocked(openGuidanceAction);

const evaluation = { evaluationId: "0190a3b4-0000-7000-8000-000000000001", version: 4 };
const suggestions: Suggestion[] = [
  { form: "coaching", reason: "result", about: "Ibu hamil terlayani", dueOn: "2026-07-31" },
  { form: "mentoring", reason: "value", about: "loyal", dueOn: "2026-08-30" },
];
const show = () => renderInIndonesian(<OpenForm {...{ evaluation, suggestions }} name="Ayu" />);
const send = () => userEvent.click(screen.getByRole("button", { name: "Buka bimbingan" }));

describe("opening guidance", () => {
  it("names why each step is suggested, in the words of the field", () => {
    show();
    const suggested = within(screen.getByRole("region", { name: "Saran dari penilaian" }));
    expect(suggested.getByText(/hasil kerja ini bertanda di bawah ekspektasi/)).toBeVisible();
    expect(suggested.getByText(/Tunjuk mentor untuk nilai Loyal/)).toBeVisible();
    expect(suggested.getByText(/Paling lambat 31 Juli 2026/)).toBeVisible();
  });

  it("sends what was suggested only after it was put into the form, as it stands there then", async () => {
    open.mockResolvedValue({ ok: true, data: "x" });
    show();
    await userEvent.click(screen.getByRole("button", { name: /^Pakai saran: Tunjuk mentor/ }));
    expect(open).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Yang ingin dicapai"), "Tepat waktu");
    await userEvent.type(screen.getByLabelText("Apa yang dilakukan"), ", tiap Senin");
    await send();
    expect(open).toHaveBeenCalledWith(
      {
        ...evaluation,
        ...{ aim: "Tepat waktu", form: "mentoring", dueOn: "2026-08-30" },
        text: "Tunjuk mentor untuk nilai Loyal, tiap Senin",
      },
      expect.any(String),
    );
  });

  it("says at the field that the day has passed, as the server does", async () => {
    open.mockResolvedValue({ ok: false, blockers: [{ code: "guidance.due-past" }] });
    show();
    await userEvent.click(screen.getByRole("button", { name: /^Pakai saran: Dampingi/ }));
    await userEvent.type(screen.getByLabelText("Yang ingin dicapai"), "Tepat waktu");
    await send();
    await expectMarked(
      screen.getByLabelText("Paling lambat"),
      "Tanggal itu sudah lewat. Pilih hari ini atau sesudahnya.",
      "2026-07-31",
    );
  });
});
