import { act, createEvent, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { enter } from "@/components/access/enter";
import { leaveForHome, whoIsIn } from "@/components/access/who-is-in";
import { SignInAgain } from "@/components/shell/sign-in-again";
import { saySignedOut } from "@/components/ui/signed-out";

import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/components/access/enter", () => ({ enter: jest.fn() }));
jest.mock("@/components/access/who-is-in", () => ({ leaveForHome: jest.fn(), whoIsIn: jest.fn() }));

const password = () => screen.getByLabelText("Kata sandi rina");
const submit = () => userEvent.click(screen.getByRole("button", { name: "Masuk lagi" }));

beforeEach(() => {
  jest.clearAllMocks();
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  renderInIndonesian(<SignInAgain username="rina" provider="SSO Bungo" />);
  act(saySignedOut);
});

describe("signing in again above a page", () => {
  it("keeps the password while the server does not answer, and goes on with it", async () => {
    jest.mocked(enter).mockResolvedValueOnce("unreachable").mockResolvedValueOnce(null);
    await userEvent.type(password(), "rahasia");
    await submit();
    expect(password()).toHaveAccessibleDescription(expect.stringContaining("sistem belum menjawab"));
    expect(password()).toHaveValue("rahasia");
    await submit();
    expect(enter).toHaveBeenLastCalledWith("rina", "rahasia");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("says at the field that the password is wrong", async () => {
    jest.mocked(enter).mockResolvedValue("access.wrong-credentials");
    await userEvent.type(password(), "salah");
    await submit();
    expect(password()).toBeInvalid();
    expect(refresh).not.toHaveBeenCalled();
  });

  it("leads whoever has no password to the provider in another tab, and back without losing the page", async () => {
    jest.mocked(whoIsIn).mockResolvedValue({ username: "rina" });
    const there = screen.getByRole("link", { name: "Masuk dengan SSO Bungo di tab lain" });
    expect(there).toHaveAttribute("target", "_blank");
    expect(there).toHaveAttribute("href", "/sign-in");
    await userEvent.click(screen.getByRole("button", { name: "Saya sudah masuk di sana" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(refresh).not.toHaveBeenCalled();
  });

  it("stays where nobody has signed in with the provider, or where nobody can say", async () => {
    const returned = () => userEvent.click(screen.getByRole("button", { name: "Saya sudah masuk di sana" }));
    jest.mocked(whoIsIn).mockResolvedValueOnce({ username: null }).mockResolvedValueOnce("unreachable");
    await returned();
    expect(screen.getByRole("alert")).toHaveTextContent("Belum ada yang masuk di peramban ini");
    await returned();
    expect(screen.getByRole("alert")).toHaveTextContent("sistem belum menjawab");
    expect(screen.getByRole("dialog")).toBeInTheDocument();
    expect(leaveForHome).not.toHaveBeenCalled();
  });

  it("leaves the page with what is on it where somebody else has signed in with the provider", async () => {
    jest.mocked(whoIsIn).mockResolvedValue({ username: "budi" });
    await userEvent.click(screen.getByRole("button", { name: "Saya sudah masuk di sana" }));
    expect(leaveForHome).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("dialog")).toBeInTheDocument();
  });

  it("stays above the page whatever key is pressed, for somebody else may be in by now", () => {
    const dialog = screen.getByRole<HTMLDialogElement>("dialog");
    const escape = createEvent("cancel", dialog, { cancelable: true });
    fireEvent(dialog, escape);
    expect(escape).toHaveProperty("defaultPrevented", true);
    // A browser heeds that once and closes at the second key.
    dialog.close();
    fireEvent(dialog, new Event("close"));
    expect(screen.getByRole("dialog")).toHaveAttribute("open");
  });

  it("asks for the second factor in the same place", async () => {
    jest.mocked(enter).mockResolvedValueOnce("access.factor-asked").mockResolvedValue(null);
    await userEvent.type(password(), "rahasia");
    await submit();
    await userEvent.type(screen.getByLabelText("Kode 6 angka"), "123456");
    await userEvent.click(screen.getByRole("button", { name: "Masuk" }));
    expect(enter).toHaveBeenLastCalledWith("rina", "rahasia", "123456");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
