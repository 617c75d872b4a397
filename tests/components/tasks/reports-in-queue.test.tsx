import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";

import { Opened } from "@/components/tasks/opened";
import { Queue } from "@/components/tasks/queue";
import { ReportsInQueue } from "@/components/tasks/reports-in-queue";
import { giveFeedbackAction } from "@/lib/progress/actions";
import type { ReportToAnswer } from "@/lib/progress/sheet";
import { opened } from "@/lib/tasks/queue";

import { renderInIndonesian } from "../../support/words";

const router = { refresh: jest.fn(), replace: jest.fn(), push: jest.fn() };
jest.mock("next/navigation", () => ({ useRouter: () => router }));
jest.mock("@/lib/progress/actions", () => ({ giveFeedbackAction: jest.fn() }));
jest.mock("@/lib/development/actions", () => ({ takeBackDevelopmentReturnAction: jest.fn() }));
jest.mock("@/lib/planning/actions", () => ({ takeBackReturnAction: jest.fn() }));

type Waiting = { name: string; report: string };

/** Ayu has reported twice, Dewi in between, Eka last. */
const reported: Waiting[] = [
  { name: "Ayu", report: "1" },
  { name: "Dewi", report: "2" },
  { name: "Ayu", report: "3" },
  { name: "Eka", report: "4" },
];

const reportOf = ({ name, report }: Waiting): ReportToAnswer => ({
  ...{ id: report, value: "40", note: "", reportedAt: "2026-06-01T02:00:00.000Z" },
  ...{ evidence: [], feedback: [], earlier: [] },
  person: { id: name, name },
  indicator: {
    ...{ id: report, text: `Indikator ${report}`, targetValue: "95", targetUnit: "%" },
    ...{ targetNarrative: null, direction: "higher" },
  },
});

/** The queue at an address; what was answered is gone once the page is read again, and who waits longest stands first. */
function AtAddress({ first }: { first: string }) {
  const [waiting, setWaiting] = useState(reported);
  const [address, setAddress] = useState(first);
  jest.mocked(giveFeedbackAction).mockImplementation(async (answer) => {
    router.refresh.mockImplementation(() =>
      setWaiting((all) => all.filter(({ report }) => report !== (answer as { reportId: string }).reportId)),
    );
    return { ok: true, data: undefined };
  });
  router.replace.mockImplementation(setAddress);
  const names = [...new Set(waiting.map(({ name }) => name))];
  const items = names.map((id) => ({ kind: "reports", id }));
  const open = opened(items, address.split("item=")[1]);
  const lines = items.map(({ id: name }) => ({
    ...{ key: `reports:${name}`, name, what: "Laporan progres", days: 3, pastDeadline: false },
  }));
  return (
    <Queue lines={lines} open={open && `reports:${open.id}`} asked keys>
      <Opened key={open?.id} title={open?.id ?? "Kosong"} />
      <ReportsInQueue reports={waiting.filter(({ name }) => name === open?.id).map(reportOf)} />
    </Queue>
  );
}

async function answerFirst(name: string) {
  const [field] = screen.getAllByLabelText(`Umpan balik untuk ${name}`);
  await userEvent.type(field as HTMLElement, "Bagus");
  await userEvent.click(screen.getAllByRole("button", { name: "Kirim umpan balik" })[0] as HTMLElement);
}
const untilFocusOn = (name: string) =>
  waitFor(() => expect(screen.getByRole("heading", { name, level: 2 })).toHaveFocus());

describe("the reports of a person in the queue", () => {
  it("say beside a number that it cannot be, and can be answered all the same", () => {
    const report = { ...reportOf({ name: "Ayu", report: "1" }), value: "-12" };
    renderInIndonesian(
      <Queue lines={[]} open={null} asked={false} keys>
        <ReportsInQueue reports={[report]} />
      </Queue>,
    );
    expect(screen.getByText(/^Kurang dari nol/)).toBeVisible();
    expect(screen.getByLabelText("Umpan balik untuk Ayu")).toBeEnabled();
  });

  it.each(["/queue", "/queue?item=reports", "/queue?item=reports:Ayu"])(
    "keep the person open until all are answered, then comes whoever stood next, from %s",
    async (address) => {
      renderInIndonesian(<AtAddress first={address} />);
      await answerFirst("Ayu");
      await untilFocusOn("Ayu");
      expect(screen.getByRole("heading", { name: "Indikator 3" })).toBeVisible();
      expect(screen.queryByRole("heading", { name: "Indikator 1" })).not.toBeInTheDocument();
      await answerFirst("Ayu");
      await untilFocusOn("Dewi");
      await answerFirst("Dewi");
      await untilFocusOn("Eka");
    },
  );
});
