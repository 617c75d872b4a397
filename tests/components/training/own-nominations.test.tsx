import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { OwnNominations } from "@/components/training/own-nominations";
import type { OwnNomination } from "@/lib/training/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({ withdrawNominationAction: jest.fn() }));

const course = {
  ...{ id: "c1", title: "Arsip digital", provider: "BKPSDMD", form: "course" as const, international: false },
  ...{ level: null, version: 0, quantity: 8, cost: "0", description: null, competency: null },
};
const nomination: OwnNomination = {
  ...{ id: "n1", version: 0, status: "asked", note: null, proposedBy: null, place: null, mayWithdraw: true },
  event: {
    ...{ id: "e1", startsOn: "2026-07-06", endsOn: "2026-07-07", nominateBy: "2026-06-30", place: "Aula" },
    ...{ status: "open", note: null, version: 0, course, seats: 1, taken: 0, free: 1, waiting: 0, hours: 8 },
    ...{ ownCost: null, cost: "0" },
  },
};

it.each([
  ["approved", /Kursinya diberikan kepada urutan berikutnya/],
  ["waiting", /Tempat di daftar tunggu hilang/],
  ["proposed", /Usulan ini belum diputuskan/],
  ["asked", /Usulan ini belum diputuskan/],
] as const)("who gives back what was %s reads what is given up", async (status, question) => {
  renderInIndonesian(<OwnNominations nominations={[{ ...nomination, status }]} />);
  await userEvent.click(screen.getByRole("button", { name: /^Tarik/ }));
  expect(screen.getByText(question)).toBeVisible();
});
