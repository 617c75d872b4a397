import { screen, within } from "@testing-library/react";

import { DeadlineRow } from "@/components/deadlines/deadline-row";
import { OwingList } from "@/components/deadlines/owing-list";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/deadlines/actions", () => ({ setRemindersAction: jest.fn() }));

const line = {
  ...{ id: "1", name: "Budi", title: "Kepala Bidang", unit: "Bidang Izin", agency: "DPMPTSP" },
  ...{ about: "Ayu", due: "2026-01-31", person: "p1", opens: { kind: "plan" as const, id: "s1" } },
  reminded: { stage: "early" as const, at: "2026-01-26T01:00:00.000Z" },
};

describe("the people behind a figure of the deadlines", () => {
  it("are named with whose plan waits since when, the last reminder, and the ways there", () => {
    renderInIndonesian(<OwingList lines={[line]} late />);
    const row = within(screen.getByRole("listitem"));
    expect(row.getByRole("link", { name: "Budi" })).toHaveAttribute("href", "/organisation/people/p1");
    expect(row.getByRole("link", { name: "Buka rencana kinerja Ayu" })).toHaveAttribute("href", "/plans/s1");
    expect(row.getByText("Lewat sejak 31 Januari 2026")).toBeVisible();
    expect(row.getByText("Pengingat pertama 26 Januari 2026")).toBeVisible();
  });

  it("have no ways to what the reader may not open", () => {
    renderInIndonesian(
      <OwingList lines={[{ ...line, person: null, opens: null, reminded: null }]} late={false} />,
    );
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
    expect(screen.getByText("Belum diingatkan")).toBeVisible();
  });

  it("are one press away from the figure", () => {
    const setting = { version: 0, earlyDays: 7, lateDays: 1, next: "2026-01-31" };
    renderInIndonesian(<DeadlineRow line={{ ...setting, deadline: "plan_to_open", open: 12, late: 3 }} />);
    const to = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(to("12 belum selesai")).toBe("/administration/deadlines/plan_to_open?which=open");
    expect(to("3 lewat tenggat")).toBe("/administration/deadlines/plan_to_open?which=late");
  });
});
