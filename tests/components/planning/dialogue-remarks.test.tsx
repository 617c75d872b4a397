import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { DialogueRemarks } from "@/components/planning/dialogue-remarks";

import { renderInIndonesian } from "../../support/words";

const at = "2026-06-03T02:00:00.000Z";
const line = { key: "i", kind: "indicator" as const, text: "Surat terjawab" };

it("what was said before a plan was confirmed is folded, line by line with its answers", async () => {
  renderInIndonesian(
    <DialogueRemarks
      said={[
        { id: "1", at, line, text: "Berapa hari?", answer: "Tiga hari" },
        { id: "2", at, line: { key: "loyal", kind: "value", text: "" }, text: "Contohnya?", answer: null },
        { id: "3", at, line: null, text: "Hampir selesai", answer: null },
        { id: "4", at, line: "unknown", text: "Milik siapa?", answer: null },
      ]}
    />,
  );
  expect(screen.getByText(/Berapa hari/)).not.toBeVisible();
  await userEvent.click(screen.getByText("Catatan selama dialog (4)"));
  expect(screen.getByText(/Berapa hari/)).toBeVisible();
  expect(screen.getByText(/Surat terjawab/)).toBeVisible();
  expect(screen.getByText(/Jawaban: Tiga hari/)).toBeVisible();
  expect(screen.getByText(/^Loyal/)).toBeVisible();
  expect(screen.getByText(/^Untuk seluruh rencana/)).toBeVisible();
  expect(screen.getByText(/^Untuk baris yang tidak ada dalam rencana yang ditetapkan/)).toBeVisible();
});

it("nothing is said of a plan that never came back", () => {
  const { container } = renderInIndonesian(<DialogueRemarks said={[]} />);
  expect(container).toBeEmptyDOMElement();
});
