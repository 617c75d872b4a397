import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Funnel } from "@/components/adoption/funnel";
import { NotReachedList } from "@/components/adoption/not-reached-list";
import { Trainers } from "@/components/adoption/trainers";
import { UnitList } from "@/components/adoption/unit-list";
import { Weekly } from "@/components/adoption/weekly";

import { renderInIndonesian } from "../../support/words";

const counts = (owing: number, reported: number, fed: number) => ({
  ...{ owing, account: owing, signed_in: owing, drafted: owing, handed_in: owing },
  ...{ reported, fed },
});
const unit = (name: string, owing: number, reported: number, fed: number, before = fed) => ({
  ...{ id: name, name, leadsTo: true },
  reached: counts(owing, reported, fed),
  before: counts(owing, reported, before),
});

describe("the picture of the six steps", () => {
  it("says in its heading where most are stuck, and has its figures in a table", async () => {
    renderInIndonesian(<Funnel whole={unit("Region", 2000, 1600, 1500, 900)} year={2026} />);
    expect(screen.getByRole("heading")).toHaveTextContent(
      "Paling banyak tertahan sebelum melaporkan progres: 400 orang",
    );
    await userEvent.click(screen.getByText("Tabel"));
    const row = within(await screen.findByRole("table")).getByRole("row", { name: /Menerima umpan balik/ });
    expect(row).toHaveTextContent("1.50075%100+600");
  });

  it("says that nobody is stuck where all steps are taken", () => {
    renderInIndonesian(<Funnel whole={unit("Region", 10, 10, 10)} year={2026} />);
    expect(screen.getByRole("heading")).toHaveTextContent("Semua pegawai sudah menempuh semua langkah");
  });
});

describe("the list of units", () => {
  const units = [unit("Dishub", 50, 30, 20, 15), unit("DLH", 40, 40, 40)];

  it("leads to each unit, and to the people who are stuck for whoever keeps them", () => {
    renderInIndonesian(<UnitList units={units} of="agencies" keeps />);
    expect(screen.getByRole("link", { name: "Dishub" })).toHaveAttribute(
      "href",
      "/administration/adoption?unit=Dishub",
    );
    expect(screen.getByRole("link", { name: "Lihat siapa yang tertahan di Dishub" })).toHaveAttribute(
      "href",
      "/administration/adoption/people?unit=Dishub&step=reported",
    );
    const row = within(screen.getAllByRole("listitem")[0] ?? document.body);
    expect(row.getByText(/20 dari 50/)).toBeVisible();
    expect(row.getByText("+5 sejak empat minggu lalu")).toBeVisible();
    expect(screen.getByText("Tidak ada yang tertahan")).toBeVisible();
  });

  it("leads to no names for a reader of figures", () => {
    renderInIndonesian(<UnitList units={units} of="agencies" keeps={false} />);
    expect(screen.queryByText("Lihat siapa")).not.toBeInTheDocument();
  });
});

describe("where to send the trainers", () => {
  it("proposes by how many it helps, with what to train, and names a visit that is planned", () => {
    const units = [unit("Dishub", 50, 30, 20), unit("RSUD", 400, 300, 290), unit("DLH", 40, 40, 40)];
    renderInIndonesian(<Trainers units={units} keeps planned={{ Dishub: "2026-06-09" }} />);
    const rows = screen.getAllByRole("listitem");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent("100 orang tertahan sebelum melaporkan progres");
    expect(screen.getByRole("link", { name: "Rencanakan kunjungan ke RSUD" })).toHaveAttribute(
      "href",
      "/administration/adoption/visits?unit=RSUD&step=reported",
    );
    expect(screen.getByRole("link", { name: "Kunjungan ke Dishub pada 9 Juni" })).toBeVisible();
  });
});

describe("the weeks", () => {
  it("say how many took a step for the first time in the last whole week", () => {
    const week = (monday: string, reported: number) => ({ monday, ...counts(0, reported, 3) });
    renderInIndonesian(
      <Weekly weeks={[week("2026-05-18", 9), week("2026-05-25", 7), week("2026-06-01", 1)]} />,
    );
    expect(screen.getByRole("heading")).toHaveTextContent(
      "Minggu lalu 7 orang melapor untuk pertama kali dan 3 orang",
    );
    expect(screen.getByText("17 orang, terbanyak 9 seminggu")).toBeVisible();
  });
});

describe("people who have not taken a step", () => {
  it("are led to, and say what keeps them where that is an earlier step", () => {
    const person = { id: "p1", name: "Ayu", title: "Analis", unit: "Bidang A", next: "reported" as const };
    renderInIndonesian(
      <NotReachedList
        step="reported"
        people={[person, { ...person, id: "p2", name: "Budi", next: "drafted" }]}
      />,
    );
    expect(screen.getByRole("link", { name: "Ayu" })).toHaveAttribute("href", "/organisation/people/p1");
    expect(screen.getAllByText(/Tertahan sebelum/)).toHaveLength(1);
    expect(screen.getByText("Tertahan sebelum menyusun rencana")).toBeVisible();
  });
});
