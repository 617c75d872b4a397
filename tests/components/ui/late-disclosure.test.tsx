import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hydrateRoot } from "react-dom/client";

import { LateDisclosure } from "@/components/ui/late-disclosure";

const late = (open?: boolean) => (
  <LateDisclosure summary="Kembalikan" open={open}>
    <textarea aria-label="Catatan" />
  </LateDisclosure>
);

test("what is inside is made when it is opened, and stays", async () => {
  render(late());
  expect(screen.queryByLabelText("Catatan")).not.toBeInTheDocument();
  await userEvent.click(screen.getByText("Kembalikan"));
  await userEvent.type(await screen.findByLabelText("Catatan"), "Sebut batas harinya");
  await userEvent.click(screen.getByText("Kembalikan"));
  expect(screen.getByLabelText("Catatan")).toHaveValue("Sebut batas harinya");
});

test("what is open from the beginning is there at once", () => {
  render(late(true));
  expect(screen.getByLabelText("Catatan")).toBeVisible();
});

test("what was opened before the page had its script is made as the script arrives", async () => {
  const page = document.body.appendChild(document.createElement("div"));
  const served = render(late());
  page.innerHTML = served.container.innerHTML;
  served.unmount();
  page.querySelector("details")!.open = true;
  await act(async () => hydrateRoot(page, late()));
  expect(screen.getByLabelText("Catatan")).toBeVisible();
});
