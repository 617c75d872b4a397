import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { MailForm } from "@/components/mail/mail-form";
import { setMailAction } from "@/lib/mail/actions";
import { setMailSchema } from "@/lib/mail/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/mail/actions", () => ({ setMailAction: jest.fn() }));

const setting = {
  ...{ email: null, locale: "id" as const, version: 3, sends: true },
  ...{ hasPassword: false, hasFactor: false },
};
const notWhole = "Tulis alamat surel yang lengkap, misalnya ayu@bungokab.go.id, atau kosongkan.";
const address = () => screen.getByLabelText("Alamat surel");
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan" }));

beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(setMailAction).mockResolvedValue({ ok: true, data: undefined } as never);
});

describe("naming where the digest goes", () => {
  it("sends the address and the language, and says where mail goes from now on", async () => {
    renderInIndonesian(<MailForm setting={setting} />);
    await userEvent.type(address(), "ayu@bungokab.go.id");
    await userEvent.selectOptions(screen.getByLabelText("Bahasa surel"), "English");
    await save();
    expect(setMailAction).toHaveBeenCalledWith({
      ...{ version: 3, email: "ayu@bungokab.go.id", locale: "en", current: "", factor: "" },
    });
    expect(screen.getByRole("status")).toHaveTextContent("Ringkasan dikirim ke ayu@bungokab.go.id.");
  });

  it("says that no mail comes once the address is taken away", async () => {
    renderInIndonesian(<MailForm setting={{ ...setting, email: "ayu@bungokab.go.id" }} />);
    await userEvent.clear(address());
    await save();
    expect(screen.getByRole("status")).toHaveTextContent("Anda tidak menerima surel.");
  });

  it("says at the field that the address is not whole, and keeps it", async () => {
    jest.mocked(setMailAction).mockImplementation(judgedBy(setMailSchema));
    renderInIndonesian(<MailForm setting={setting} />);
    await userEvent.type(address(), "ayu@");
    await save();
    await expectMarked(address(), notWhole, "ayu@");
  });

  it("asks for the password and the second factor once another address is typed, and for nothing to change the language", async () => {
    renderInIndonesian(<MailForm setting={{ ...setting, hasPassword: true, hasFactor: true }} />);
    expect(screen.queryByLabelText("Kata sandi sekarang")).toBeNull();
    await userEvent.type(address(), "ayu@bungokab.go.id");
    await save();
    expect(setMailAction).not.toHaveBeenCalled();
    await expectMarked(screen.getByLabelText("Kata sandi sekarang"), "Isi kata sandi Anda sekarang.", "");
    await userEvent.type(screen.getByLabelText("Kata sandi sekarang"), "rahasia");
    await userEvent.type(screen.getByLabelText("Kode verifikasi"), "123456");
    await save();
    expect(setMailAction).toHaveBeenCalledWith(
      expect.objectContaining({ email: "ayu@bungokab.go.id", current: "rahasia", factor: "123456" }),
    );
    expect(screen.getByLabelText("Kata sandi sekarang")).toHaveValue("");
  });

  it("says at the password that it does not match, and keeps the address", async () => {
    jest
      .mocked(setMailAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "account.password-wrong" }] } as never);
    renderInIndonesian(<MailForm setting={{ ...setting, hasPassword: true }} />);
    await userEvent.type(address(), "ayu@bungokab.go.id");
    await userEvent.type(screen.getByLabelText("Kata sandi sekarang"), "salah");
    await save();
    expect(screen.getByLabelText("Kata sandi sekarang")).toBeInvalid();
    expect(address()).toHaveValue("ayu@bungokab.go.id");
    expect(screen.queryByLabelText("Kode verifikasi")).toBeNull();
  });

  it("says when the server sends no mail", () => {
    renderInIndonesian(<MailForm setting={{ ...setting, sends: false }} />);
    expect(screen.getByText(/Server ini belum mengirim surel/)).toBeVisible();
  });
});
