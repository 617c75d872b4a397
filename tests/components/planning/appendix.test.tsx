import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Appendix } from "@/components/planning/appendix";
import { addAppendixItemAction } from "@/lib/planning/actions";
import { addAppendixItemSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({
  addAppendixItemAction: jest.fn(),
  removeLineAction: jest.fn(),
}));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 0 };
const text = () => screen.getByLabelText(/^Tambah baris lampiran: Dukungan/);
const save = () => userEvent.click(screen.getAllByRole("button", { name: "Simpan" })[0] ?? document.body);

beforeEach(() => {
  jest.clearAllMocks();
  renderInIndonesian(<Appendix plan={plan} items={[]} editable />);
});

describe("adding a line to the appendix", () => {
  it("empties the field once the line was taken", async () => {
    jest.mocked(addAppendixItemAction).mockResolvedValue({ ok: true, data: undefined } as never);
    await userEvent.type(text(), "Laptop");
    await save();
    expect(addAppendixItemAction).toHaveBeenCalledWith(
      { ...plan, section: "resources", text: "Laptop" },
      expect.any(String),
    );
    expect(text()).toHaveValue("");
  });

  it("waits in the same field for the next line", async () => {
    jest.mocked(addAppendixItemAction).mockResolvedValue({ ok: true, data: undefined } as never);
    await userEvent.type(text(), "Laptop");
    await save();
    expect(text()).toHaveFocus();
  });

  it("says at the field that it is empty, and asks no server", async () => {
    await save();
    await expectMarked(text(), "Tulis isi lampirannya.", "");
    expect(addAppendixItemAction).not.toHaveBeenCalled();
  });

  it("says at the field that it is too long", async () => {
    jest.mocked(addAppendixItemAction).mockImplementation(judgedBy(addAppendixItemSchema));
    await paste(text(), "x".repeat(501));
    await save();
    await expectMarked(text(), tooLong(500), "x".repeat(501));
  });
});

describe("a remark of the rater", () => {
  it("stands below its line of the appendix alone", () => {
    const items = ["Dua printer", "Satu laptop"].map((text, i) => ({
      id: String(i),
      section: "resources" as const,
      text,
    }));
    const remark = { id: "1", lineId: "1", value: null, text: "Dari anggaran mana?", answer: null };
    renderInIndonesian(<Appendix plan={plan} items={items} remarks={[remark]} editable={false} />);
    const line = screen.getByText("Satu laptop").closest("li");
    expect(line).toHaveTextContent("Dari anggaran mana?");
    expect(screen.getAllByText(/Dari anggaran mana/)).toHaveLength(1);
  });
});
