import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ExportButton } from "@/components/outcomes/export-button";
import { exportOutcomesAction } from "@/lib/outcomes/actions";

import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/outcomes/actions", () => ({ exportOutcomesAction: jest.fn() }));

test("an export says that it is under way until it is there", async () => {
  let finish: (answer: { ok: true; data: number }) => void = () => undefined;
  jest.mocked(exportOutcomesAction).mockReturnValue(new Promise((done) => (finish = done)));
  renderInIndonesian(
    <ExportButton year={2026} kind="annual" working="Menyusun 6.862 penilaian">
      Ekspor 6.862 penilaian
    </ExportButton>,
  );
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
  await userEvent.click(screen.getByRole("button", { name: "Ekspor 6.862 penilaian" }));
  expect(screen.getByRole("status")).toHaveTextContent("Menyusun 6.862 penilaian");
  expect(screen.getByRole("button")).toHaveAttribute("aria-busy", "true");
  finish({ ok: true, data: 6862 });
  await waitFor(() => expect(screen.getByRole("status")).toBeEmptyDOMElement());
  expect(exportOutcomesAction).toHaveBeenCalledTimes(1);
});
