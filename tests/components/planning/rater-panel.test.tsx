import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { RaterPanel } from "@/components/planning/rater-panel";
import { returnPlanAction } from "@/lib/planning/actions";
import { returnPlanSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ approvePlanAction: jest.fn(), returnPlanAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 3 };
const results = [
  { id: "0190a3b4-0000-7000-8000-000000000002", statement: "Arsip tertata" },
  { id: "0190a3b4-0000-7000-8000-000000000003", statement: "Surat terjawab" },
];
const remark = (statement: string) => screen.getByLabelText(`Catatan untuk “${statement}”`);
const note = () => screen.getByLabelText("Catatan untuk seluruh rencana");
const giveBack = () => userEvent.click(screen.getByRole("button", { name: "Kembalikan untuk diperbaiki" }));

beforeEach(async () => {
  jest.resetAllMocks();
  renderInIndonesian(<RaterPanel plan={plan} ownerName="Ayu" results={results} />);
  await userEvent.click(screen.getByText("Kembalikan untuk diperbaiki", { selector: "summary *, summary" }));
});

describe("returning a plan", () => {
  it("sends each remark with its line", async () => {
    jest.mocked(returnPlanAction).mockResolvedValue({ ok: true, data: undefined });
    await userEvent.type(remark("Surat terjawab"), "Sebut batas harinya");
    await giveBack();
    const [sent] = jest.mocked(returnPlanAction).mock.lastCall ?? [];
    expect(returnPlanSchema.parse(sent)).toEqual({
      ...plan,
      note: "",
      comments: [{ lineId: results[1]?.id, text: "Sebut batas harinya" }],
    });
  });

  it("says at the remark and at the note that they are too long", async () => {
    jest.mocked(returnPlanAction).mockImplementation(judgedBy(returnPlanSchema));
    await paste(remark("Surat terjawab"), "x".repeat(501));
    await giveBack();
    await expectMarked(remark("Surat terjawab"), tooLong, "x".repeat(501));
    expect(remark("Arsip tertata")).toBeValid();
    await paste(remark("Surat terjawab"), "Sebut batas harinya");
    await paste(note(), "y".repeat(1001));
    await giveBack();
    await expectMarked(note(), tooLong, "y".repeat(1001));
    expect(remark("Surat terjawab")).toBeValid();
  });
});
