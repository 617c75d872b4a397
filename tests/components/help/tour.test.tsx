import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Tour } from "@/components/help/tour";
import { Welcome } from "@/components/help/welcome";
import { endWelcomeAction } from "@/lib/help/actions";

import { renderInIndonesian } from "../../support/words";

const replace = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ replace, refresh: jest.fn() }) }));
jest.mock("@/lib/help/actions", () => ({ endWelcomeAction: jest.fn() }));

beforeEach(() => jest.clearAllMocks());

const plans = "/plans";
const page = () =>
  renderInIndonesian(
    <>
      <nav id="menu">
        <a href={plans}>Rencana Kinerja</a>
      </nav>
      <Tour role="employee" />
    </>,
  );

describe("a tour", () => {
  it("goes from stop to stop and back, rings what it is about, and lets whoever listens hear each stop", async () => {
    page();
    expect(screen.getByRole("heading", { name: "Mulai dari sini" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Lanjut" }));
    expect(screen.getByRole("heading", { name: "Rencana kinerja" })).toHaveFocus();
    expect(screen.getByRole("dialog")).toHaveAccessibleDescription(/Sekali setahun/);
    const link = screen.getByRole("link", { name: "Rencana Kinerja" });
    expect(link).toHaveAttribute("data-shown-around");
    await userEvent.click(screen.getByRole("button", { name: "Kembali" }));
    expect(link).not.toHaveAttribute("data-shown-around");
  });

  it("can be left at any stop, by a key as well, and ends by itself at the last", async () => {
    page();
    await userEvent.keyboard("{Escape}");
    expect(replace).toHaveBeenCalledTimes(1);
    for (let stop = 1; stop < 5; stop++)
      await userEvent.click(screen.getByRole("button", { name: "Lanjut" }));
    expect(screen.queryByRole("button", { name: "Cukup" })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Selesai" }));
    expect(replace).toHaveBeenLastCalledWith("/", { scroll: false });
  });
});

describe("the first help", () => {
  it("leads to the tour, to what changes and to practice, and goes for good when one has seen enough", async () => {
    jest.mocked(endWelcomeAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<Welcome tour="supervisor" practice />);
    expect(screen.getByRole("link", { name: "Tur 90 detik" })).toHaveAttribute("href", "/?tour=supervisor");
    expect(screen.getByRole("link", { name: "Berlatih dahulu" })).toHaveAttribute("href", "/help/practice");
    await userEvent.click(screen.getByRole("button", { name: "Jangan tampilkan lagi" }));
    expect(endWelcomeAction).toHaveBeenCalledWith({});
  });

  it("offers no practice where there is none", () => {
    renderInIndonesian(<Welcome tour="employee" practice={false} />);
    expect(screen.queryByRole("link", { name: "Berlatih dahulu" })).not.toBeInTheDocument();
  });
});
