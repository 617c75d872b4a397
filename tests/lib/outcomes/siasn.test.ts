import { csvOf, type Finished, recordOf } from "@/lib/outcomes/siasn";

const finished = (changes: Partial<Finished> = {}): Finished => ({
  ...{ id: "e", year: 2025, kind: "annual", startsOn: "2025-01-01", endsOn: "2025-12-31" },
  ...{ resultRating: "above", behaviourRating: "as_expected", predicate: "good" },
  person: { id: "a", name: "Ayu", number: "199001012015012001" },
  signer: {
    ...{ id: "b", name: "Budi", number: "198001012005011001", grade: "IV/a", official: false },
    ...{ position: "Kepala Bidang", unit: "Bidang Gizi" },
  },
  ...changes,
});
const faultsOf = (evaluation: Finished) => {
  const read = recordOf(evaluation);
  return "faults" in read ? read.faults.map(({ code }) => code) : [];
};

describe("a finished evaluation in SIASN's shape (skp22, domain 5.1)", () => {
  it("has its codes, and whoever signed", () => {
    expect(recordOf(finished())).toEqual({
      record: {
        ...{ pnsDinilaiOrang: "199001012015012001", tahun: 2025 },
        ...{ hasilKinerjaNilai: "1", perilakuKerjaNilai: "2", kuadranKinerjaNilai: "BAIK" },
        ...{ penilaiNipNrp: "198001012005011001", penilaiNama: "Budi", penilaiJabatan: "Kepala Bidang" },
        ...{ penilaiGolongan: "IV/a", penilaiUnorNama: "Bidang Gizi", statusPenilai: "ASN" },
      },
    });
  });

  it("says its months when it is periodic", () => {
    const periodic = finished({ kind: "periodic", startsOn: "2025-04-01", endsOn: "2025-06-30" });
    expect(recordOf(periodic)).toMatchObject({
      record: { bulanMulaiPenilaian: 4, bulanSelesaiPenilaian: 6, tahunMulaiPenilaian: 2025 },
    });
  });

  it("names the regent as no civil servant, who has neither number nor grade", () => {
    const signer = { ...finished().signer, official: true, number: null, grade: null };
    expect(recordOf(finished({ signer }))).toMatchObject({
      record: { statusPenilai: "NON ASN", penilaiNipNrp: "", penilaiGolongan: "" },
    });
  });

  it("stays here while a record is not whole, and says whose", () => {
    const { person, signer } = finished();
    expect(faultsOf(finished({ person: { ...person, number: null } }))).toEqual(["no-number"]);
    expect(faultsOf(finished({ signer: { ...signer, number: null, grade: null } }))).toEqual([
      "signer-without-number",
      "signer-without-grade",
    ]);
    expect(recordOf(finished({ signer: { ...signer, position: null } }))).toEqual({
      faults: [{ code: "signer-without-position", of: { id: "b", name: "Budi" } }],
    });
  });
});

describe("the table of records", () => {
  it("quotes what would break it and is no formula to any spreadsheet", () => {
    expect(
      csvOf([
        { a: 'x, "y"', b: 1 },
        { a: "=1+1", b: 2 },
      ]),
    ).toBe('a,b\r\n"x, ""y""",1\r\n\'=1+1,2');
  });
});
