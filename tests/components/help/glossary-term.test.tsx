import { screen } from "@testing-library/react";

import { GlossaryTerm } from "@/components/help/glossary-term";

import { renderInIndonesian } from "../../support/words";

describe("a word of the glossary in its sentence", () => {
  it("is a button by that word, which opens its explanation with the article behind it", () => {
    renderInIndonesian(
      <p>
        Anda memberi dua <GlossaryTerm word="rating">rating</GlossaryTerm>.
      </p>,
    );
    const explanation = screen.getByRole("note", { name: "Rating hasil kerja dan perilaku" });
    expect(screen.getByRole("button", { name: "rating" })).toHaveAttribute("popovertarget", explanation.id);
    expect(explanation).toHaveAttribute("popover", "auto");
    expect(explanation).toHaveTextContent(/tidak ada angka\..*PermenPANRB 6\/2022, Lampiran IV\.B\.3$/);
  });
});
