import { findHeadings } from "@/lib/exchange/headings";
import { readLines } from "@/lib/exchange/lines";
import { peopleList } from "@/lib/exchange/people-list";

const title = ["DAFTAR PEGAWAI NEGERI SIPIL", "", "", ""];

describe("the headings of a list", () => {
  it("are found below titles, in the words that offices use", () => {
    const table = [
      title,
      [],
      [
        "No",
        "NIP/NI PPPK",
        "Nama Lengkap",
        "Gol/Ruang",
        "OPD",
        "Unit Kerja",
        "Nama Jabatan",
        "TMT CPNS",
        "TMT Jabatan",
        "Nama Atasan",
        "NIP Atasan Langsung",
      ],
    ];
    expect(findHeadings(table, peopleList)).toEqual({
      firstRow: 3,
      missing: [],
      columns: { number: 1, name: 2, grade: 3, agency: 4, unit: 5, position: 6, since: 8, supervisor: 10 },
    });
  });

  it("are read through two rows where cells are merged", () => {
    const table = [
      title,
      ["NO", "NIP", "NAMA", "JABATAN", "", "", "PERANGKAT DAERAH", "ATASAN LANGSUNG", ""],
      ["", "", "", "Nama", "Jenis", "TMT", "", "Nama", "NIP"],
      ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
      [
        "1",
        "198503122010012001",
        "Ayu",
        "Pengolah Data",
        "Pelaksana",
        "1 Januari 2024",
        "Dinas Contoh",
        "Budi",
        "198503122010012002",
      ],
    ];
    const headings = findHeadings(table, peopleList);
    expect(headings?.columns).toEqual({
      number: 1,
      name: 2,
      position: 3,
      positionKind: 4,
      since: 5,
      agency: 6,
      supervisor: 8,
    });
    const lines = readLines(table, headings ?? { firstRow: 0, columns: {}, missing: [] }, peopleList);
    expect(lines).toMatchObject([
      { row: 5, values: { name: "Ayu", supervisor: "198503122010012002", unit: "" } },
    ]);
  });

  it("say what is missing, or that there are none", () => {
    expect(findHeadings([["NIP", "Nama", "Jabatan"]], peopleList)?.missing).toEqual(["Perangkat daerah"]);
    expect(
      findHeadings(
        [
          ["Barang", "Harga"],
          ["Meja", "1"],
        ],
        peopleList,
      ),
    ).toBeNull();
    expect(findHeadings([], peopleList)).toBeNull();
  });

  it("leave blank rows, titles of sections, totals and vacant positions out", () => {
    const table = [
      ["NIP", "Nama", "Perangkat daerah", "Jabatan"],
      ["", " ", ""],
      ["DINAS CONTOH"],
      ["1", "2", "3", "4"],
      ["", "Ayu", "Dinas Contoh", "Arsiparis"],
      ["", "", "Dinas Contoh", "Arsiparis"],
    ];
    const columns = { number: 0, name: 1, agency: 2, position: 3 };
    expect(readLines(table, { firstRow: 1, columns, missing: [] }, peopleList)).toMatchObject([{ row: 5 }]);
  });
});
