import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { enterBySetupLink } from "@/components/access/enter";
import { SetupForm } from "@/components/access/setup-form";

import { renderInIndonesian } from "../../support/words";

jest.mock("@/components/access/enter", () => ({ enterBySetupLink: jest.fn() }));

const password = () => screen.getByLabelText("Kata sandi baru");
const repeated = () => screen.getByLabelText("Ulangi kata sandi");
const submit = () => userEvent.click(screen.getByRole("button", { name: "Simpan dan masuk" }));

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<SetupForm token="kunci" username="siti" />);
});

describe("choosing the first password", () => {
  it.each([
    ["is too short", "pendek", "pendek", password, "Terlalu pendek: paling sedikit 12 karakter."],
    ["carries the account's name", "kambing siti 3", "kambing siti 3", password, "Jangan memuat nama akun"],
    [
      "differs from what was typed again",
      "tiga ekor kambing",
      "tiga",
      repeated,
      "Kedua kata sandi tidak sama.",
    ],
  ])("says at its field that it %s, and asks no server", async (_, typed, again, field, words) => {
    await userEvent.type(password(), typed);
    await userEvent.type(repeated(), again);
    await submit();
    expect(field()).toHaveAccessibleDescription(expect.stringContaining(words));
    expect(enterBySetupLink).not.toHaveBeenCalled();
  });

  it.each([
    ["access.setup-link-expired", "Minta petugas TI membuat yang baru."],
    ["unreachable", "Server belum menjawab."],
  ])("keeps what was typed when the answer is %s, and says what comes next", async (refusal, words) => {
    jest.mocked(enterBySetupLink).mockResolvedValue(refusal);
    await userEvent.type(password(), "tiga ekor kambing");
    await userEvent.type(repeated(), "tiga ekor kambing");
    await submit();
    expect(enterBySetupLink).toHaveBeenCalledWith("kunci", "tiga ekor kambing");
    expect(screen.getByRole("alert")).toHaveTextContent(words);
    expect(password()).toHaveValue("tiga ekor kambing");
  });
});
