import type { Present } from "@/lib/exchange/present";
import type { Line } from "@/lib/exchange/lines";
import { fields } from "@/lib/exchange/people-list";

/** A row of a list as the reader hands it to the rules; empty where nothing is said. */
export const aLine = (row: number, values: Partial<Line["values"]> = {}): Line => ({
  row,
  values: { ...(Object.fromEntries(fields.map((field) => [field, ""])) as Line["values"]), ...values },
});

/** A valid NIP with this serial number. */
export const numberOf = (serial: number) => `198503122010012${String(serial).padStart(3, "0")}`;

/** Dinas Contoh with a section, its head Budi, Ayu who is rated by him, and the regent without a NIP. */
export const aSmallPresent = (): Present => ({
  agencies: [{ id: "agency", name: "Dinas Contoh", shortName: "Dincon", code: "contoh" }],
  units: [
    {
      id: "region",
      agencyId: null,
      parentId: null,
      name: "Kabupaten",
      kind: "region",
      code: "kab",
      path: "kab.",
    },
    {
      id: "top",
      agencyId: "agency",
      parentId: "region",
      name: "Dinas Contoh",
      kind: "agency",
      code: "contoh",
      path: "kab.contoh.",
    },
    {
      id: "section",
      agencyId: "agency",
      parentId: "top",
      name: "Bidang Data",
      kind: "division",
      code: "data",
      path: "kab.contoh.data.",
    },
  ],
  positions: [
    {
      id: "head",
      unitId: "section",
      title: "Kepala Bidang Data",
      kind: "administrator",
      functionalLevel: null,
      isHead: true,
    },
    {
      id: "clerk",
      unitId: "section",
      title: "Pengolah Data",
      kind: "implementer",
      functionalLevel: null,
      isHead: false,
    },
  ],
  people: [
    { id: "budi", number: numberOf(1), name: "Budi", grade: "IV/a", partTime: false },
    { id: "ayu", number: numberOf(2), name: "Ayu", grade: "III/a", partTime: false },
    { id: "regent", number: null, name: "H. Marzuki", grade: null, partTime: false },
  ],
  assignments: [
    { id: "budi-head", personId: "budi", positionId: "head", from: "2024-01-01", to: null },
    { id: "ayu-clerk", personId: "ayu", positionId: "clerk", from: "2024-01-01", to: null },
  ],
  departures: [],
  supervisions: [
    {
      id: "budi-regent",
      personId: "budi",
      raterId: "regent",
      basis: "structure",
      from: "2024-01-01",
      to: null,
    },
    { id: "ayu-budi", personId: "ayu", raterId: "budi", basis: "structure", from: "2024-01-01", to: null },
  ],
});

/** Ayu's row, saying what already stands. */
export const ayusLine = (values: Partial<Line["values"]> = {}, row = 6): Line =>
  aLine(row, {
    number: numberOf(2),
    name: "Ayu",
    grade: "III/a",
    agency: "Dinas Contoh",
    unit: "Bidang Data",
    position: "Pengolah Data",
    supervisor: numberOf(1),
    ...values,
  });
