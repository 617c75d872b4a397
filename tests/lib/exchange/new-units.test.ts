import { isIndependentUnit } from "@/lib/exchange/new-units";

describe("a unit that an import brings", () => {
  it.each([
    ["Puskesmas Pelepat", true],
    ["RSUD H. Hanafie", true],
    ["Rumah Sakit Daerah", true],
    ["Puskesmas Pembantu Dusun Baru", false],
    ["Pustu Dusun Baru", false],
    ["SDN 84 Pelepat", false],
    ["Bidang Puskesmas dan Rujukan", false],
  ])("is a unit kerja mandiri by its name (L.II.A.2): %s, %s", (name, independent) => {
    expect(isIndependentUnit(name)).toBe(independent);
  });
});
