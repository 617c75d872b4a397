import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { MatrixFrame } from "@/components/planning/matrix-frame";

import { renderInIndonesian } from "../../support/words";

const show = () =>
  renderInIndonesian(
    <MatrixFrame role="region" aria-label="Matriks" about="Setiap anggota tim punya peran">
      <table />
    </MatrixFrame>,
  );
const frame = () => screen.getByRole("region", { name: "Matriks" });
/** Sizes as a browser would know them: so much is there, so much is seen. */
const measured = (sizes: Partial<Record<keyof HTMLElement, number>>) => {
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(frame(), name, { configurable: true, value });
};
const shaded = (side: string) => document.querySelector(`[data-more="${side}"]`) !== null;

describe("the frame of a matrix", () => {
  it("shows two lines of every cell until all text is asked for", async () => {
    show();
    const whole = screen.getByRole("button", { name: "Tampilkan seluruh teks", pressed: false });
    expect(frame()).toHaveAttribute("data-dense");
    await userEvent.click(whole);
    expect(whole).toHaveAttribute("aria-pressed", "true");
    expect(frame()).not.toHaveAttribute("data-dense");
  });

  it("shades the edge beyond which something lies, until one is there", () => {
    show();
    expect(shaded("right") || shaded("below")).toBe(false);
    measured({ scrollWidth: 1400, clientWidth: 1000, scrollHeight: 600, clientHeight: 600 });
    fireEvent.scroll(frame());
    expect([shaded("right"), shaded("below")]).toEqual([true, false]);
    fireEvent.scroll(frame(), { target: { scrollLeft: 400 } });
    expect(shaded("right")).toBe(false);
  });
});
