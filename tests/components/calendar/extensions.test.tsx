import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ExtendableList, ExtensionList } from "@/components/calendar/extension-list";
import { LaterClosing } from "@/components/evaluation/later-closing";
import { extendWindowAction } from "@/lib/calendar/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/calendar/actions", () => ({ extendWindowAction: jest.fn() }));

const period = { kind: "periodic" as const, number: 1, year: 2026, cadence: "semester" as const };
const window = {
  ...{
    personId: "ayu",
    periodId: "s1",
    name: "Ayu",
    title: "Analis",
    agency: "Dinkes",
    agencyId: "a",
    period,
  },
  ...{ opensOn: "2026-06-16", closesOn: "2026-07-14", plannedClosesOn: null, extendedTo: null },
  ...{ closing: "2026-07-14", last: "2026-08-13", evaluationId: null, status: null, raterId: "budi" },
};

describe("extending a window", () => {
  it("names the last possible day, and sends the day with its reason", async () => {
    jest.mocked(extendWindowAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<ExtendableList windows={[window]} />);
    await userEvent.click(screen.getByRole("button", { name: "Perpanjang Semester I 2026 untuk Ayu" }));
    const until = screen.getByLabelText("Ditutup untuk orang ini pada");
    expect(until).toHaveAccessibleDescription("Paling lambat 13 Agustus 2026.");
    await userEvent.type(until, "2026-07-24");
    await userEvent.type(screen.getByLabelText("Alasan"), "Rawat inap");
    await userEvent.click(screen.getByRole("button", { name: "Perpanjang masa penilaian" }));
    expect(extendWindowAction).toHaveBeenCalledWith(
      { personId: "ayu", periodId: "s1", until: "2026-07-24", reason: "Rawat inap" },
      expect.any(String),
    );
  });

  it("is listed with whom, until when, why and by whom", () => {
    renderInIndonesian(
      <ExtensionList
        extensions={[
          {
            ...{ id: "x", name: "Ayu", agency: "Dinkes", reason: "Rawat inap", grantedBy: "Gita", period },
            ...{ until: "2026-07-24", closesOn: "2026-07-14", evaluationId: "e1" },
            grantedAt: "2026-07-01T02:00:00.000Z",
          },
        ]}
      />,
    );
    expect(screen.getByRole("link", { name: "Ayu" })).toHaveAttribute("href", "/evaluations/e1");
    expect(screen.getByText("Semester I 2026, sampai 24 Juli 2026")).toBeVisible();
    expect(screen.getByText("Rawat inap")).toBeVisible();
  });
});

describe("a window that closes later than planned", () => {
  const own = { ...period, id: "s1", endsOn: "2026-06-30", opensOn: "2026-06-16", closesOn: "2026-07-15" };

  it("says for which downtime, and until when and why for one person", () => {
    renderInIndonesian(
      <LaterClosing
        name="Ayu"
        period={{ ...own, lostDays: ["2026-07-13"] }}
        extension={{ until: "2026-07-24", reason: "Rawat inap" }}
      />,
    );
    expect(
      screen.getByText("Masa penilaian diperpanjang sampai 15 Juli karena gangguan 13 Juli."),
    ).toBeVisible();
    expect(screen.getByText(/diperpanjang sampai 24 Juli\. Alasan: Rawat inap/)).toBeVisible();
  });

  it("keeps the reason from others, and says nothing where nothing moved", () => {
    const { unmount } = renderInIndonesian(
      <LaterClosing
        name="Ayu"
        period={{ ...own, lostDays: [] }}
        extension={{ until: "2026-07-24", reason: null }}
      />,
    );
    expect(screen.queryByText(/Alasan/)).not.toBeInTheDocument();
    unmount();
    const { container } = renderInIndonesian(
      <LaterClosing name="Ayu" period={{ ...own, lostDays: [] }} extension={null} />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
