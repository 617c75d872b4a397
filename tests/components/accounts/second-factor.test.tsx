import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { SecondFactor } from "@/components/accounts/second-factor";
import { beginFactorAction, confirmFactorAction, removeFactorAction } from "@/lib/accounts/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/accounts/actions", () => ({
  beginFactorAction: jest.fn(),
  confirmFactorAction: jest.fn(),
  renewRecoveriesAction: jest.fn(),
  removeFactorAction: jest.fn(),
}));

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const factor = (codesLeft: number) => ({ since: "2026-06-03T02:00:00.000Z", codesLeft });

beforeEach(() => jest.resetAllMocks());

describe("one's second factor", () => {
  it("goes from the password over a key to ten codes, which stay until they are kept", async () => {
    const key = "ABCD EFGH IJKL MNOP";
    jest
      .mocked(beginFactorAction)
      .mockResolvedValueOnce({ ok: false, blockers: [{ code: "account.password-wrong" }] })
      .mockResolvedValue({ ok: true, data: { sealed: "ab", key, path: "M0 0h1v1h-1z", size: 21 } });
    jest
      .mocked(confirmFactorAction)
      .mockResolvedValueOnce({ ok: false, blockers: [{ code: "account.factor-code-wrong" }] })
      .mockResolvedValue({ ok: true, data: { codes: ["ACDE-3467-HJKM", "ACDE-3467-HJKN"] } });
    renderInIndonesian(<SecondFactor factor={null} hasPassword />);
    await press("Aktifkan verifikasi dua langkah");
    await press("Tampilkan kunci");
    expect(beginFactorAction).not.toHaveBeenCalled();
    const password = () => screen.getByLabelText("Kata sandi sekarang");
    expect(password()).toHaveAccessibleDescription("Isi kata sandi sekarang.");
    await userEvent.type(password(), "salah");
    await press("Tampilkan kunci");
    await press("Tampilkan kunci");
    expect(screen.getByRole("img", { name: /Kode QR/ })).toBeInTheDocument();
    expect(screen.getByText(key)).toBeInTheDocument();
    const code = screen.getByLabelText("Kode yang terlihat di aplikasi");
    expect(code).toHaveAttribute("inputmode", "numeric");
    expect(code).toHaveAttribute("autocomplete", "one-time-code");
    await userEvent.type(code, "123456");
    await press("Aktifkan");
    expect(code).toHaveAccessibleDescription(expect.stringContaining("tidak cocok dengan kunci"));
    expect(code).toHaveValue("123456");
    await press("Aktifkan");
    expect(confirmFactorAction).toHaveBeenLastCalledWith({ sealed: "ab", code: "123456" });
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    await press("Sudah saya simpan");
    expect(screen.queryByText("ACDE-3467-HJKM")).not.toBeInTheDocument();
  });

  it.each([
    [10, "Tersisa 10 dari 10 kode cadangan."],
    [1, "Tersisa satu kode cadangan. Buat yang baru."],
    [0, "Tidak ada kode cadangan yang tersisa. Buat yang baru sekarang."],
  ])("says how many codes are left: %i", (left, words) => {
    renderInIndonesian(<SecondFactor factor={factor(left)} hasPassword />);
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it("cannot be given up where it is asked for, and says why in its place", async () => {
    jest
      .mocked(removeFactorAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "account.factor-required" }] });
    renderInIndonesian(<SecondFactor factor={factor(10)} hasPassword />);
    await press("Nonaktifkan verifikasi dua langkah");
    await userEvent.type(screen.getByLabelText("Kode verifikasi"), "123456");
    await press("Nonaktifkan verifikasi dua langkah");
    expect(screen.getByRole("alert")).toHaveTextContent("tidak dapat dinonaktifkan");
  });

  it("is the identity provider's for whoever has no password here", () => {
    renderInIndonesian(<SecondFactor factor={null} hasPassword={false} />);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    expect(screen.getByText(/diatur di sana/)).toBeInTheDocument();
  });
});
