import type { SupportableLine } from "@/lib/planning/cascade";
import type { Support } from "@/lib/planning/edition";
import { carriedLine, relinkings, waitsForLink } from "@/lib/planning/relinking";

const line = (indicatorId: string, text: string, precedentId: string | null = null): SupportableLine => ({
  indicatorId,
  statement: "Layanan izin selesai tepat waktu",
  text,
  precedentId,
  targetValue: null,
  targetUnit: null,
  assigner: null,
});

const support = (changes: Partial<Support> = {}): Support => ({
  ...{ indicatorId: "lama", method: "direct_area", name: "Budi" },
  ...{ statement: "Layanan izin selesai tepat waktu", text: "Izin selesai dalam tiga hari" },
  ...{ current: true, provisional: true },
  ...changes,
});
const result = (link: Support | null) => ({
  ...{ id: "r", kind: "main" as const, statement: "Izin reklame terbit tepat waktu", support: link },
  assignment: { id: "plt", kind: "acting" as const, position: { title: "Sekretaris" } },
});

describe("links that wait for another line (P4)", () => {
  it("are those to an earlier year and to what the superior's plan no longer has", () => {
    expect(waitsForLink(support())).toBe(true);
    expect(waitsForLink(support({ provisional: false }))).toBe(false);
    expect(waitsForLink(support({ provisional: undefined }))).toBe(false);
    expect(waitsForLink(support({ provisional: false, current: false }))).toBe(true);
  });

  it("are proposed the line that was copied from theirs, before one in the same words", () => {
    const lines = [
      line("sama", "Izin selesai dalam tiga hari"),
      line("salinan", "Kata lain sama sekali", "lama"),
    ];
    expect(relinkings([result(support())], lines)).toMatchObject([
      {
        result: { id: "r" },
        from: { indicatorId: "lama" },
        to: { indicatorId: "salinan" },
        because: "successor",
      },
    ]);
  });

  it("are proposed the line whose words are most alike", () => {
    const lines = [
      line("mirip", "Izin selesai dalam lima hari"),
      line("sama", "Izin selesai dalam tiga hari"),
    ];
    expect(relinkings([result(support())], lines)).toMatchObject([
      { to: { indicatorId: "sama" }, because: "alike" },
    ]);
  });

  it("are named without a proposal where no line is like theirs", () => {
    const foreign = { ...line("lain", "Nilai arsip"), statement: "Arsip perangkat daerah tertata" };
    const gone = { from: { indicatorId: "lama" }, to: null, because: "gone" };
    expect(relinkings([result(support())], [foreign])).toMatchObject([gone]);
    const leftOut = support({ provisional: false, current: false });
    expect(relinkings([result(leftOut)], [foreign])).toMatchObject([gone]);
  });

  it("are not named where they have a line that counts, or none, or the superior has no lines yet", () => {
    expect(relinkings([result(support())], [])).toEqual([]);
    const [own] = [line("sama", "Izin selesai dalam tiga hari")];
    expect(relinkings([result(support({ provisional: false })), result(null)], [own])).toEqual([]);
  });
});

it("leads a link of last year's plan to the same line, or to its copy, or to nothing", () => {
  const lines = [line("baru", "x", "lama"), line("tetap", "y")];
  expect(carriedLine("lama", lines)?.indicatorId).toBe("baru");
  expect(carriedLine("tetap", lines)?.indicatorId).toBe("tetap");
  expect(carriedLine("lain", lines)).toBeUndefined();
});
