import { screen, waitFor, within } from "@testing-library/react";

import { NewsHeadline, NewsLine, NewsVisit } from "@/components/notifications/news-visit";
import { markNewsReadAction } from "@/lib/notifications/actions";

import { inIndonesian, renderInIndonesian } from "../../support/words";

const mockRouter = { refresh: jest.fn() };
jest.mock("next/navigation", () => ({ useRouter: () => mockRouter }));
jest.mock("@/lib/notifications/actions", () => ({ markNewsReadAction: jest.fn() }));

/** The page as the server answers it: all pieces, newest first, and which of them are new. */
const page = (ids: string[], unread: string[]) => (
  <NewsVisit unread={unread} newest={ids[0] ?? ""}>
    <h1>
      <NewsHeadline />
    </h1>
    <ul>
      {ids.map((id) => (
        <NewsLine key={id} id={id} href="/queue" time="hari ini">
          {id}
        </NewsLine>
      ))}
    </ul>
  </NewsVisit>
);
const marked = () =>
  screen
    .getAllByRole("listitem")
    .filter((line) => within(line).queryByText("baru"))
    .map((line) => within(line).getByRole("link").textContent);
const headline = () => screen.getByRole("heading").textContent;

beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(markNewsReadAction).mockResolvedValue({ ok: true, data: undefined });
});

test("what was new as the page was opened stays new while one looks, and the bell is told", async () => {
  const { rerender } = renderInIndonesian(page(["kedua", "pertama"], ["kedua"]));
  expect(markNewsReadAction).toHaveBeenCalledWith({ upTo: "kedua" });
  await waitFor(() => expect(mockRouter.refresh).toHaveBeenCalledTimes(1));
  rerender(inIndonesian(page(["kedua", "pertama"], [])));
  expect(headline()).toBe("Satu kabar baru");
  expect(marked()).toEqual(["kedua"]);
  expect(markNewsReadAction).toHaveBeenCalledTimes(1);
});

test("what comes while one looks is new beside it, and seen as well", async () => {
  const { rerender } = renderInIndonesian(page(["pertama"], ["pertama"]));
  rerender(inIndonesian(page(["pertama"], [])));
  rerender(inIndonesian(page(["kedua", "pertama"], ["kedua"])));
  expect(headline()).toBe("2 kabar baru");
  expect(marked()).toEqual(["kedua", "pertama"]);
  expect(markNewsReadAction).toHaveBeenLastCalledWith({ upTo: "kedua" });
  await waitFor(() => expect(mockRouter.refresh).toHaveBeenCalledTimes(2));
});

test("without anything new nothing is remembered, and the next visit begins anew", () => {
  renderInIndonesian(page(["pertama"], []));
  expect(headline()).toBe("Tidak ada kabar baru");
  expect(marked()).toEqual([]);
  expect(markNewsReadAction).not.toHaveBeenCalled();
});
