import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ResultForm } from "@/components/planning/result-form";
import { saveResultAction } from "@/lib/planning/actions";
import { saveResultSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveResultAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000000", version: 4 };
const result = {
  id: "0190a3b4-0000-7000-8000-000000000001",
  kind: "main" as const,
  statement: "Arsip dinas tertata",
};
const indicatorId = "0190a3b4-0000-7000-8000-000000000002";
const supportable = {
  name: "Budi",
  lines: [
    {
      ...{ indicatorId, statement: "Layanan tertib", text: "Persentase arsip yang ditemukan" },
      ...{ targetValue: "95", targetUnit: "%", precedentId: null, assigner: null },
    },
  ],
  provisional: false,
};
const acting = [
  { id: "0190a3b4-0000-7000-8000-000000000003", kind: "acting" as const, position: { title: "Sekretaris" } },
];
const onDone = jest.fn();
const statement = () => screen.getByLabelText("Hasil kerja");

beforeEach(() => {
  jest.clearAllMocks();
  renderInIndonesian(<ResultForm {...{ plan, result, acting, supportable, onDone }} alike={12} />);
});

describe("writing a result", () => {
  it("coaches while typing and lets it through all the same", async () => {
    jest.mocked(saveResultAction).mockResolvedValue({ ok: true, data: undefined });
    await userEvent.clear(statement());
    await userEvent.type(statement(), "Menulis semua surat rujukan");
    expect(screen.getByText(/terbaca sebagai kegiatan/)).toBeInTheDocument();
    expect(screen.getByText(/Kata “semua”/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(onDone).toHaveBeenCalled();
  });

  it("hears that others write the same for as long as the words are those", async () => {
    expect(screen.getByText(/Ditulis sama oleh 12 rekan/)).toBeInTheDocument();
    await userEvent.type(statement(), ".");
    expect(screen.getByText(/Ditulis sama oleh 12 rekan/)).toBeInTheDocument();
    await userEvent.type(statement(), " di Pelepat");
    expect(screen.queryByText(/Ditulis sama oleh/)).not.toBeInTheDocument();
  });

  it("says at the field that it is empty, and asks no server", async () => {
    await userEvent.clear(statement());
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(statement()).toBeInvalid();
    expect(statement()).toHaveAccessibleDescription(expect.stringContaining("Tulis hasil kerjanya."));
    expect(saveResultAction).not.toHaveBeenCalled();
  });

  it("keeps what was typed beside what another tab saved", async () => {
    const current = { [result.id]: "Arsip dinas tertata per bidang" };
    jest.mocked(saveResultAction).mockResolvedValue({ ok: false, blockers: [{ code: "stale" }], current });
    await userEvent.type(statement(), " dan dapat dicari");
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(screen.getByText("Arsip dinas tertata per bidang")).toBeInTheDocument();
    expect(statement()).toHaveValue("Arsip dinas tertata dan dapat dicari");
    expect(onDone).not.toHaveBeenCalled();
  });

  it("sends what it supports of the superior's plan, and how", async () => {
    jest.mocked(saveResultAction).mockResolvedValue({ ok: true, data: undefined });
    expect(screen.queryByLabelText("Cara mendukung")).not.toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Hasil kerja Budi yang didukung"), indicatorId);
    await userEvent.selectOptions(screen.getByLabelText("Cara mendukung"), "direct_target");
    expect(screen.getByText(/seluruh bagian berjumlah sama/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(saveResultAction).toHaveBeenCalledWith(
      expect.objectContaining({ supports: indicatorId, method: "direct_target" }),
      expect.any(String),
    );
  });

  it("is main as soon as it is written for an acting assignment, and says why (L.II.A.6.d)", async () => {
    jest.mocked(saveResultAction).mockResolvedValue({ ok: true, data: undefined });
    await userEvent.selectOptions(screen.getByLabelText("Jenis"), "additional");
    await userEvent.selectOptions(screen.getByLabelText("Penugasan"), "Plt. Sekretaris");
    expect(screen.queryByLabelText("Jenis")).not.toBeInTheDocument();
    expect(screen.getByText(/selalu utama/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(saveResultAction).toHaveBeenCalledWith(
      expect.objectContaining({ kind: "main", assignmentId: acting[0]?.id }),
      expect.any(String),
    );
  });

  it("says at the field that it is too long", async () => {
    jest.mocked(saveResultAction).mockImplementation(judgedBy(saveResultSchema));
    await paste(statement(), "x".repeat(501));
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    await expectMarked(statement(), tooLong(500), "x".repeat(501));
  });
});
