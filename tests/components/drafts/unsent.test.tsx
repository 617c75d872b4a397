import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AddResult } from "@/components/planning/add-result";
import { DraftKeeper } from "@/components/ui/drafts/keeper";

import { aDraftServer } from "../../support/draft-server";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveResultAction: jest.fn() }));

const day = 24 * 60 * 60 * 1000;
const statement = () => screen.getByLabelText("Hasil kerja");
const press = (button: string) => userEvent.click(screen.getByRole("button", { name: button }));
const openPage = async (ahead = 0) => {
  renderInIndonesian(
    <DraftKeeper owner="ayu" sealedWith={"a1".repeat(32)} ahead={ahead}>
      <AddResult
        plan={{ planId: "0190a3b4-0000-7000-8000-000000000001", version: 0 }}
        acting={[]}
        supportable={null}
      />
    </DraftKeeper>,
  );
  await act(async () => undefined);
};

beforeEach(async () => {
  localStorage.clear();
  aDraftServer();
  await openPage();
  await press("Tambah hasil kerja");
  await userEvent.type(statement(), "Literasi naik");
  cleanup();
  await openPage();
});

describe("a form that opens only when asked for", () => {
  it("says that something typed in it was not saved, and goes on with it", async () => {
    expect(screen.getByRole("status")).toHaveTextContent(/^Ada isian yang belum disimpan/);
    await press("Lanjutkan isian");
    expect(statement()).toHaveValue("Literasi naik");
  });

  it("says when, by the date that stands on the screen", async () => {
    cleanup();
    const demo = new Date("2026-06-03T12:00:00Z").getTime() - new Date().setUTCHours(12, 0, 0, 0);
    await openPage(Math.round(demo / day) * day);
    expect(screen.getByRole("status")).toHaveTextContent(/ [2-4] Juni pukul/);
  });

  it("throws it away, and takes that back", async () => {
    await press("Buang isian");
    expect(screen.getByRole("status")).toHaveTextContent("Isian dibuang.");
    await press("Urungkan");
    await press("Lanjutkan isian");
    expect(statement()).toHaveValue("Literasi naik");
  });

  it("says nothing more once it was thrown away and the page was left", async () => {
    await press("Buang isian");
    cleanup();
    await openPage();
    expect(screen.queryByRole("status")).not.toBeInTheDocument();
  });

  it("keeps what was typed when it is closed", async () => {
    await press("Lanjutkan isian");
    await userEvent.type(statement(), " 5 persen");
    await press("Batal");
    await press("Lanjutkan isian");
    expect(statement()).toHaveValue("Literasi naik 5 persen");
  });
});
