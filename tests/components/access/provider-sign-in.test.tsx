import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { enterByProvider } from "@/components/access/enter";
import { ProviderSignIn } from "@/components/access/provider-sign-in";

import { renderInIndonesian } from "../../support/words";

jest.mock("@/components/access/enter", () => ({ enterByProvider: jest.fn() }));

describe("the way in by the identity provider", () => {
  it.each([
    ["access.provider-unknown", "tidak ada akun Kinerja"],
    ["access.provider-closed", "ditutup"],
    ["OAuthCallback", "tidak berhasil"],
    ["<script>", "tidak berhasil"],
  ])("says in words why it did not work: %s", (error, words) => {
    renderInIndonesian(<ProviderSignIn label="SSO" error={error} />);
    expect(screen.getByRole("alert")).toHaveTextContent(words);
  });

  it("says that there is no way there", async () => {
    jest.mocked(enterByProvider).mockResolvedValue("unreachable");
    renderInIndonesian(<ProviderSignIn label="SSO Bungo" error={null} />);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Masuk dengan SSO Bungo" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Server belum menjawab");
  });
});
