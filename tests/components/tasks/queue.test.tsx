import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";

import { Opened } from "@/components/tasks/opened";
import { PlanInQueue } from "@/components/tasks/plan-in-queue";
import { Queue } from "@/components/tasks/queue";
import { approvePlanAction, returnPlanAction, takeBackReturnAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

const router = { refresh: jest.fn(), replace: jest.fn(), push: jest.fn() };
jest.mock("next/navigation", () => ({ useRouter: () => router }));
jest.mock("@/lib/planning/actions", () => ({
  approvePlanAction: jest.fn(),
  returnPlanAction: jest.fn(),
  takeBackReturnAction: jest.fn(),
}));

jest.mock("@/lib/development/actions", () => ({ takeBackDevelopmentReturnAction: jest.fn() }));

const lines = ["Ayu", "Dewi", "Eka"].map((name) => {
  return { key: `plan:${name}`, name, what: "Rencana kinerja, edisi ke-1", days: 3, pastDeadline: false };
});
/** What the server has yet to send; none at first. */
let arriving: Promise<void> | null = null;

/** The queue at an address, which changes as the router changes it: once what stands there has come. */
function AtAddress({ keys = true }: { keys?: boolean }) {
  const [address, setAddress] = useState("/queue?item=plan:Ayu");
  const open = address.split("item=")[1] ?? "";
  const name = open.replace("plan:", "");
  router.replace.mockImplementation((next: string) =>
    arriving ? arriving.then(() => setAddress(next)) : setAddress(next),
  );
  return (
    <Queue lines={lines} open={open} asked keys={keys}>
      <article key={name}>
        <Opened title={name} />
        <PlanInQueue
          plan={{ planId: name, version: 4 }}
          ownerName={name}
          lines={[{ key: "1", kind: "result", text: "Arsip tertata" }]}
        />
      </article>
    </Queue>
  );
}

const heading = (name: string) => screen.findByRole("heading", { name });
const returning = "raja{Tab}{Tab}{Enter}";

beforeEach(() => {
  jest.resetAllMocks();
  arriving = null;
  for (const action of [approvePlanAction, returnPlanAction, takeBackReturnAction])
    jest.mocked(action).mockResolvedValue({ ok: true, data: undefined });
  renderInIndonesian(<AtAddress />);
});
afterEach(() => jest.useRealTimers());

describe("the queue", () => {
  it("leads with a to the button that confirms, and confirms with Enter alone", async () => {
    await userEvent.keyboard("a");
    expect(screen.getByRole("button", { name: "Setujui dan tetapkan" })).toHaveFocus();
    expect(approvePlanAction).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}");
    expect(jest.mocked(approvePlanAction).mock.lastCall?.[0]).toEqual({ planId: "Ayu", version: 4 });
  });

  it("says what was decided and opens the next with the focus on it", async () => {
    await userEvent.keyboard("a{Enter}");
    expect(screen.getByRole("status")).toHaveTextContent("Rencana Ayu ditetapkan.");
    expect(await heading("Dewi")).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Batalkan pengembalian" })).not.toBeInTheDocument();
  });

  it("takes a return back with the version that it made, and gives the words back", async () => {
    await userEvent.keyboard(returning);
    await heading("Dewi");
    await userEvent.keyboard("z{Enter}");
    expect(jest.mocked(takeBackReturnAction).mock.lastCall?.[0]).toEqual({ planId: "Ayu", version: 5 });
    expect(await heading("Ayu")).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent(/^Pengembalian dibatalkan\. Rencana Ayu menunggu/);
    expect(screen.getByLabelText("Catatan untuk “Arsip tertata”")).toHaveValue("aja");
  });

  it("says why a return cannot be taken back any more", async () => {
    const late = { code: "plan.too-late-to-take-back", seconds: 10 } as const;
    jest.mocked(takeBackReturnAction).mockResolvedValue({ ok: false, blockers: [late] });
    await userEvent.keyboard(returning);
    await heading("Dewi");
    await userEvent.keyboard("z{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent(/hanya dapat dibatalkan dalam 10 detik/);
  });

  it("offers the way back for as long as the server allows it", async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    await user.keyboard(returning);
    await screen.findByRole("button", { name: "Batalkan pengembalian" });
    act(() => jest.advanceTimersByTime(9_000));
    expect(screen.queryByRole("button", { name: "Batalkan pengembalian" })).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("Rencana Ayu dikembalikan.");
  });

  it("steps with j to the next, and with k no further than the first", async () => {
    await userEvent.keyboard("k");
    expect(router.replace).not.toHaveBeenCalled();
    await userEvent.keyboard("j");
    expect(await heading("Dewi")).toHaveFocus();
  });

  it("steps with arrows in the list alone, where the focus stays", async () => {
    await userEvent.keyboard("{ArrowDown}");
    expect(router.replace).not.toHaveBeenCalled();
    screen.getByRole("link", { name: /^Ayu/ }).focus();
    await userEvent.keyboard("{ArrowDown}");
    await heading("Dewi");
    expect(screen.getByRole("link", { name: /^Dewi/ })).toHaveFocus();
  });

  it("leads with r into the remark, in which keys are letters", async () => {
    await userEvent.keyboard("raja");
    expect(screen.getByLabelText("Catatan untuk “Arsip tertata”")).toHaveValue("aja");
  });

  it("leaves keys with a modifier to the browser", async () => {
    await userEvent.keyboard("{Control>}j{/Control}");
    expect(router.replace).not.toHaveBeenCalled();
  });

  it("is silent while the focus is elsewhere on the page", async () => {
    const elsewhere = document.body.appendChild(document.createElement("button"));
    elsewhere.focus();
    await userEvent.keyboard("aj");
    expect(elsewhere).toHaveFocus();
    expect(router.replace).not.toHaveBeenCalled();
    elsewhere.remove();
  });
});

describe("without single keys", () => {
  it("no control names one, and none acts", async () => {
    cleanup();
    const { container } = renderInIndonesian(<AtAddress keys={false} />);
    await userEvent.keyboard("ja");
    expect(router.replace).not.toHaveBeenCalled();
    expect(container.querySelector("[aria-keyshortcuts]")).toBeNull();
    expect(document.body).toHaveFocus();
  });
});

describe("while the next thing is on its way", () => {
  it("nothing can be done to what still stands there, by key or by hand", async () => {
    let arrive = () => {};
    arriving = new Promise((resolve) => (arrive = resolve));
    await userEvent.keyboard("j");
    await userEvent.keyboard("a{Enter}");
    expect(approvePlanAction).not.toHaveBeenCalled();
    const stale = screen.getByRole("button", { name: "Setujui dan tetapkan" });
    expect(stale.closest("[inert]")).not.toBeNull();

    await act(async () => arrive());
    expect(await heading("Dewi")).toHaveFocus();
    await userEvent.keyboard("a{Enter}");
    expect(jest.mocked(approvePlanAction).mock.lastCall?.[0]).toMatchObject({ planId: "Dewi" });
  });
});
