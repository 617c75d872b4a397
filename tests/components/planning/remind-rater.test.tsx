import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { RemindRater } from "@/components/planning/remind-rater";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ remindRaterAction: jest.fn() }));

const copy = () => screen.getByRole("button", { name: "Salin pesan untuk Budi" });

beforeEach(() => {
  renderInIndonesian(<RemindRater raterId="r" name="Budi" reminded={false} message="Yth. Budi" />);
});

describe("the words that remind a rater", () => {
  it("go to the clipboard", async () => {
    const user = userEvent.setup();
    await user.click(copy());
    expect(await navigator.clipboard.readText()).toBe("Yth. Budi");
    expect(copy()).toHaveTextContent("Tersalin");
  });

  it("say what to do where the browser copies nothing", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    document.execCommand = () => false;
    await user.click(copy());
    expect(screen.getByRole("alert")).toHaveTextContent("Pakai tombol Ingatkan.");
    expect(copy()).toHaveTextContent("Salin pesan");
  });
});
