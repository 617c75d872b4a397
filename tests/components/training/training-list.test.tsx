import { screen } from "@testing-library/react";

import { TrainingList } from "@/components/training/training-list";
import { balanceOf } from "@/lib/training/balance";
import type { OwnTrainings } from "@/lib/training/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({ attachCertificateAction: jest.fn() }));

const own: OwnTrainings = {
  trainings: [
    {
      ...{
        id: "t1",
        title: "Arsip digital",
        provider: "BKPSDMD",
        form: "course",
        endedOn: "2026-03-02",
        hours: 12,
      },
      ...{ documented: null, applied: "partly", certificates: [{ id: "e1", name: "sertifikat.pdf" }] },
    },
  ],
  ...{
    hours: 12,
    studies: [],
    balance: balanceOf({ hours: 12, booked: 0, planned: 8, employmentKind: "pns" }),
  },
  ...{ above: null, ceiling: null },
};

it("the year's trainings say what is missing and where it can be had, with their certificates", () => {
  renderInIndonesian(<TrainingList {...own} />);
  expect(screen.getByText(/mintalah kursinya, dan kewajiban 20 JP terpenuhi/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Buka katalog pelatihan" })).toHaveAttribute(
    "href",
    "/training?competency=gaps",
  );
  expect(screen.getByRole("link", { name: "sertifikat.pdf" })).toHaveAttribute("href", "/api/evidence/e1");
  expect(screen.getByText("Diterapkan sebagian")).toBeVisible();
  expect(screen.getByRole("button", { name: "Lampirkan sertifikat Arsip digital" })).toBeVisible();
  expect(screen.queryByText("Pendidikan formal")).toBeNull();
});

it("formal education stands beside them without hours, and a contract's ceiling warns and refuses nothing", () => {
  const study = {
    ...{
      id: "s1",
      institution: "Universitas Jambi",
      programme: "Kesehatan Masyarakat",
      level: "master" as const,
    },
    ...{ abroad: false, institutionAccreditation: "b" as const, programmeAccreditation: "b" as const },
    ...{ from: "2026-02-16", to: null, due: "2028-02-11", outcome: "running" as const, version: 0 },
  };
  const balance = balanceOf({ hours: 30, booked: 0, planned: 0, employmentKind: "pppk" });
  renderInIndonesian(
    <TrainingList {...own} studies={[study]} hours={30} balance={balance} above={6} ceiling={24} />,
  );
  expect(screen.getByRole("heading", { name: "Pendidikan formal" })).toBeVisible();
  expect(screen.getByText("Sedang belajar")).toBeVisible();
  expect(screen.getByText(/6 JP di atas batas 24 JP/)).toBeVisible();
  expect(screen.getByText("30 JP tercatat tahun ini.")).toBeVisible();
  expect(screen.queryByText(/20 JP/)).toBeNull();
});

it("whoever is on a work contract reads what is recorded and the ceiling, and of no 20 JP", () => {
  const balance = balanceOf({ hours: 12, booked: 0, planned: 0, employmentKind: "pppk" });
  renderInIndonesian(<TrainingList {...own} balance={balance} ceiling={24} />);
  expect(
    screen.getByText("12 JP tercatat tahun ini. Batasnya 24 JP untuk satu tahun kontrak."),
  ).toBeVisible();
  expect(screen.queryByText(/20 JP/)).toBeNull();
});
