import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { enter } from "@/components/access/enter";
import { SignInForm } from "@/components/access/sign-in-form";

import { renderInIndonesian } from "../../support/words";

const push = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push, refresh: jest.fn() }) }));
jest.mock("@/components/access/enter", () => ({ enter: jest.fn() }));

const name = () => screen.getByLabelText("NIP atau nama akun");
const password = () => screen.getByLabelText("Kata sandi");
const submit = () => userEvent.click(screen.getByRole("button", { name: "Masuk" }));

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<SignInForm />);
});

describe("signing in", () => {
  it("says at each field what is missing, and asks no server", async () => {
    await submit();
    expect(name()).toHaveAccessibleDescription(expect.stringContaining("Isi NIP atau nama akun."));
    expect(password()).toHaveAccessibleDescription("Isi kata sandi.");
    expect(enter).not.toHaveBeenCalled();
  });

  it("says at the name that none is so long", async () => {
    await userEvent.click(name());
    await userEvent.paste("x".repeat(300));
    await userEvent.type(password(), "rahasia");
    await submit();
    expect(name()).toBeInvalid();
    expect(name()).toHaveAccessibleDescription(expect.stringContaining("Terlalu panjang: paling banyak"));
    expect(enter).not.toHaveBeenCalled();
  });

  it("keeps what was typed when it is refused, spaces of the password included", async () => {
    jest.mocked(enter).mockResolvedValue("access.wrong-credentials");
    await userEvent.type(name(), "rina");
    await userEvent.type(password(), " rahasia ");
    await submit();
    expect(enter).toHaveBeenCalledWith("rina", " rahasia ");
    expect(screen.getByRole("alert")).toBeInTheDocument();
    expect(name()).toHaveValue("rina");
    expect(password()).toHaveValue(" rahasia ");
    expect(push).not.toHaveBeenCalled();
  });
});
