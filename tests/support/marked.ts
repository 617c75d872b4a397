import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

/** Pastes a text at once; typing thousands of letters takes its time. */
export async function paste(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

/** The field says what is wrong with it, the summary has the focus, says the same and leads there, and the text is still in it. */
export async function expectMarked(field: HTMLElement, words: string, text: string) {
  const summary = await screen.findByRole("alert");
  // It comes a moment later, and would take it from whoever typed on at once.
  await waitFor(() => expect(summary).toHaveFocus());
  expect(within(summary).getByRole("link", { name: words })).toHaveAttribute("href", `#${field.id}`);
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(expect.stringContaining(words));
  expect(field).toHaveValue(text);
}

export const tooLong = (limit: number) =>
  `Terlalu panjang: paling banyak ${limit.toLocaleString("id-ID")} karakter.`;
