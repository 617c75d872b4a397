import { act, screen } from "@testing-library/react";

import { Live } from "@/components/shell/live";

import { renderInIndonesian } from "../../support/words";

// One router for all renderings, as the app has; another would connect anew each time.
const mockRouter = { refresh: jest.fn() };
jest.mock("next/navigation", () => ({ useRouter: () => mockRouter }));

/** A stream whose events the test sends. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static latest: Stream;
  readyState = 1;
  constructor() {
    super();
    Stream.latest = this;
  }
  close() {}
}
const hears = (event: string) => act(async () => void Stream.latest.dispatchEvent(new Event(event)));

beforeEach(() => {
  mockRouter.refresh.mockClear();
  Object.assign(globalThis, { EventSource: Stream });
  renderInIndonesian(<Live />);
});

describe("a page that is kept true", () => {
  it("is read again once it is connected, for what happened while it was on its way", async () => {
    expect(mockRouter.refresh).not.toHaveBeenCalled();
    await hears("ready");
    expect(mockRouter.refresh).toHaveBeenCalledTimes(1);
  });

  it("takes its warning back when only the first connection failed", async () => {
    await hears("error");
    expect(screen.getByRole("status")).toHaveTextContent(/terputus/);
    await hears("ready");
    expect(screen.getByRole("status")).not.toHaveTextContent(/terputus/);
    expect(mockRouter.refresh).toHaveBeenCalledTimes(1);
  });

  it("is read again on every piece of news, and after every lost connection", async () => {
    await hears("ready");
    await hears("news");
    expect(mockRouter.refresh).toHaveBeenCalledTimes(2);
    await hears("error");
    await hears("ready");
    expect(mockRouter.refresh).toHaveBeenCalledTimes(3);
  });
});
