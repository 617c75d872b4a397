import { screen } from "@testing-library/react";

import { StudyGuides } from "@/components/evaluation/study-guides";
import type { StudyGuide } from "@/lib/evaluation/sheet";

import { renderInIndonesian } from "../../support/words";

const guide = (changes: Partial<StudyGuide> = {}): StudyGuide => ({
  ...{ id: "s2", institution: "Universitas Jambi", programme: "Ilmu Administrasi", level: "master" },
  ...{ abroad: false, institutionAccreditation: "b", programmeAccreditation: "b" },
  ...{ from: "2025-02-01", due: "2027-01-31", to: null, outcome: "running", version: 0, droppedOut: false },
  ...{ gpa: "3.6", table: { predicate: "good", lowest: "3.25", highest: "3.60" } },
  ...changes,
});
const show = (changes: Partial<StudyGuide>, behaviour: "" | "above" | "below" = "") =>
  renderInIndonesian(<StudyGuides guides={[guide(changes)]} behaviour={behaviour} />);

describe("the guide for a leave of study beside a rating", () => {
  it("names the reported grade points, the band and the article", () => {
    show({});
    expect(screen.getByText(/^IPK 3,60 terletak pada 3,25–3,60/)).toHaveTextContent("Baik");
    expect(screen.getByText(/Akreditasi perguruan tinggi B.*L\.II\.B\.5/)).toBeInTheDocument();
    expect(screen.getByText(/Ini hanya panduan/)).toBeInTheDocument();
  });

  it.each([
    [{ gpa: null, table: null }, /^IPK belum dilaporkan/],
    [{ gpa: "85", table: { fault: "gpa-out-of-range" as const } }, /^Yang dilaporkan \(85,00\) bukan IPK/],
    [{ gpa: "3.605", table: { fault: "gpa-two-digits" as const } }, /\(3,605\).*tidak membulatkannya/],
  ])("says why there is none for %o", (changes, words) => {
    show(changes);
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it("follows the rating of behaviour for who dropped out", () => {
    show({ droppedOut: true }, "below");
    expect(screen.getByRole("status")).toHaveTextContent(/rating perilaku yang Anda pilih: Sangat Kurang/);
  });

  it("names both where behaviour is not rated yet", () => {
    show({ droppedOut: true });
    expect(
      screen.getByText(/^Tidak lulus: Kurang\/Misconduct bila .*, Sangat Kurang bila/),
    ).toBeInTheDocument();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});
