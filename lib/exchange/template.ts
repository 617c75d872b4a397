import { predicateList } from "./past-predicates";
import { unitResultList } from "./past-unit-results";
import type { OpeningKind } from "./policy";
import type { MissingRow } from "./queries/coverage";

/** A column of a template: its heading as the reader finds it again, and what of a missing person or unit it is filled with. */
type Column = { field: string; heading: string; fill?: (row: MissingRow, year: number) => string };

const document: readonly Column[] = [
  { field: "documentNumber", heading: "Nomor dokumen" },
  { field: "documentDate", heading: "Tanggal dokumen" },
  { field: "source", heading: "Sumber" },
];

/** The columns of the list that is handed out to be filled. Headings are the field's, in every language of the screen. */
export const templateColumns: Readonly<Record<OpeningKind, readonly Column[]>> = {
  past_predicates: [
    { field: "number", heading: predicateList.required.number ?? "", fill: ({ number = "" }) => number },
    { field: "name", heading: "Nama", fill: ({ name }) => name },
    { field: "agency", heading: "Perangkat daerah", fill: ({ agency }) => agency },
    { field: "year", heading: predicateList.required.year ?? "", fill: (_, year) => String(year) },
    { field: "value", heading: predicateList.required.value ?? "" },
    ...document,
  ],
  past_unit_results: [
    { field: "unit", heading: unitResultList.required.unit ?? "", fill: ({ name }) => name },
    { field: "parentUnit", heading: "Unit induk", fill: ({ parent }) => parent ?? "" },
    { field: "agency", heading: "Perangkat daerah", fill: ({ agency }) => agency },
    { field: "year", heading: unitResultList.required.year ?? "", fill: (_, year) => String(year) },
    { field: "value", heading: unitResultList.required.value ?? "" },
    ...document,
  ],
};
