import { screen, within } from "@testing-library/react";

import { QueueList } from "@/components/tasks/queue-list";

import { renderInIndonesian } from "../../support/words";

const line = (name: string, pastDeadline: boolean) => ({
  ...{ key: `plan:${name}`, name, what: "Rencana kinerja, edisi ke-1", days: 3, pastDeadline },
});
const show = (lines: ReturnType<typeof line>[]) =>
  renderInIndonesian(<QueueList lines={lines} open={null} onOpen={() => undefined} />);
const apart = "Lewat tenggat: penilai belum memutuskan";

describe("the list of the queue", () => {
  it("has what another rater let pass the deadline apart, behind one's own (L.II.C.5)", () => {
    show([line("Ayu", false), line("Eka", true)]);
    const [own, others] = screen.getAllByRole("list");
    expect(within(own as HTMLElement).getByText("Ayu")).toBeVisible();
    expect(screen.getByRole("heading", { name: apart }).nextElementSibling).toContainElement(
      others as HTMLElement,
    );
  });

  it("says nothing of a deadline where none has passed", () => {
    show([line("Ayu", false)]);
    expect(screen.queryByText(apart)).toBeNull();
  });
});
