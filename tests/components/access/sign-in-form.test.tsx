import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { enter } from "@/components/access/enter";
import { SignInForm } from "@/components/access/sign-in-form";
import { keyCodeDraw, keyCodeOf } from "@/lib/access/key-code";

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

  it("asks for the code of the second factor in a step of its own, and sends all three together", async () => {
    jest.mocked(enter).mockResolvedValueOnce("access.factor-asked").mockResolvedValue(null);
    await userEvent.type(name(), "rina");
    await userEvent.type(password(), "rahasia");
    await submit();
    const code = screen.getByLabelText("Kode 6 angka");
    expect(code).toHaveFocus();
    await userEvent.type(code, "12 34");
    await submit();
    expect(code).toHaveAccessibleDescription(expect.stringContaining("terdiri atas 6 angka"));
    expect(enter).toHaveBeenCalledTimes(1);
    await userEvent.clear(code);
    await userEvent.click(code);
    await userEvent.paste("123 456");
    await submit();
    expect(enter).toHaveBeenLastCalledWith("rina", "rahasia", "123 456");
    expect(push).toHaveBeenCalledWith("/");
  });

  it("says at the code that it is wrong, takes a recovery code instead, and leads back to what was typed", async () => {
    jest
      .mocked(enter)
      .mockResolvedValueOnce("access.factor-asked")
      .mockResolvedValueOnce("access.factor-wrong")
      .mockResolvedValueOnce("access.too-many-attempts");
    await userEvent.type(name(), "rina");
    await userEvent.type(password(), "rahasia");
    await submit();
    await userEvent.type(screen.getByLabelText("Kode 6 angka"), "123456");
    await submit();
    expect(screen.getByLabelText("Kode 6 angka")).toHaveAccessibleDescription(
      expect.stringContaining("tidak cocok atau sudah dipakai"),
    );
    await userEvent.click(screen.getByRole("button", { name: /Pakai kode cadangan/ }));
    expect(screen.getByLabelText("Kode cadangan")).toHaveFocus();
    const code = keyCodeOf(Array.from({ length: keyCodeDraw.count }, () => 1));
    await userEvent.type(screen.getByLabelText("Kode cadangan"), code);
    await submit();
    expect(enter).toHaveBeenLastCalledWith("rina", "rahasia", code);
    expect(screen.getByRole("alert")).toHaveTextContent("Terlalu banyak percobaan");
    await userEvent.click(screen.getByRole("button", { name: "Kembali" }));
    expect(name()).toHaveValue("rina");
  });
});
