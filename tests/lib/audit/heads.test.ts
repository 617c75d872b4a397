import { digestOf, type HeadLine, linesIn, noLine, written } from "@/lib/audit/heads";

const hash = "a".repeat(64);
const line = (day: string, previous: string): HeadLine => ({
  ...{ government: "Kabupaten Contoh", day, at: `${day}T18:30:00.000Z`, previous },
  chains: [{ chain: "region", sequence: "12", hash }],
});

describe("the heads of the chains as they are kept outside", () => {
  const first = written(line("2026-06-03", noLine));
  const second = written(line("2026-06-04", digestOf(first)));

  it("follow on one another, day by day", () => {
    const { lines, faults } = linesIn(`${first}\n${second}\n`);
    expect(lines.map(({ day }) => day)).toEqual(["2026-06-03", "2026-06-04"]);
    expect(faults).toEqual([]);
    expect(written(lines[1] ?? line("", ""))).toBe(second);
  });

  it("tell a line that was changed, taken out, or is none", () => {
    const changed = first.replace('"12"', '"13"');
    expect(linesIn(`${changed}\n${second}`).faults).toEqual([{ line: 2, fault: "unlinked" }]);
    const third = written(line("2026-06-05", digestOf(second)));
    expect(linesIn(`${first}\n${third}`).faults).toEqual([{ line: 2, fault: "unlinked" }]);
    expect(linesIn(`${first}\nnonsense`).faults).toEqual([{ line: 2, fault: "unreadable" }]);
  });
});
