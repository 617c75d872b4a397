import { requirementList } from "./competency-requirements";
import { assessmentList } from "./past-assessments";
import { creditList } from "./past-credit-points";
import type { TemplateKind } from "./kinds";
import { movementList } from "./movements";
import { planList } from "./past-plans";
import { predicateList } from "./past-predicates";
import { trainingList } from "./past-trainings";
import { unitResultList } from "./past-unit-results";
import type { MissingRow } from "./queries/coverage";

/** A column of a template: its heading as the reader finds it again, and what of a missing person or unit it is filled with. */
type Column = { field: string; heading: string; fill?: (row: MissingRow, year: number) => string };

const document: readonly Column[] = [
  { field: "documentNumber", heading: "Nomor dokumen" },
  { field: "documentDate", heading: "Tanggal dokumen" },
  { field: "source", heading: "Sumber" },
];

const person: readonly Column[] = [
  { field: "number", heading: predicateList.required.number ?? "" },
  { field: "name", heading: "Nama" },
  { field: "agency", heading: "Perangkat daerah" },
];

const empty = <Field extends string>(
  required: Partial<Record<Field, string>>,
  ...fields: Field[]
): Column[] => fields.map((field) => ({ field, heading: required[field] ?? "" }));

/** The columns of the list that is handed out to be filled. Headings are the field's, in every language of the screen. */
export const templateColumns: Readonly<Record<TemplateKind, readonly Column[]>> = {
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
  past_credit_points: [...person, ...empty(creditList.required, "countedUntil", "points"), ...document],
  past_assessments: [
    ...person,
    ...empty(assessmentList.required, "competency", "level", "assessedOn"),
    ...document,
  ],
  past_trainings: [
    ...person,
    ...empty(trainingList.required, "title", "provider", "form"),
    { field: "international", heading: "Tingkat" },
    ...empty(trainingList.required, "startedOn", "endedOn", "quantity"),
    ...document,
  ],
  past_plans: [...person, ...empty(planList.required, "year", "result", "indicator", "target"), ...document],
  competency_requirements: [
    { field: "agency", heading: "Perangkat daerah" },
    { field: "unit", heading: "Unit kerja" },
    { field: "position", heading: "Jabatan" },
    { field: "kind", heading: "Jenis jabatan" },
    { field: "step", heading: "Jenjang" },
    ...empty(requirementList.required, "code"),
    { field: "name", heading: "Nama kompetensi" },
    ...empty(requirementList.required, "level"),
  ],
  movements: [
    ...empty(movementList.required, "number", "kind", "from"),
    { field: "to", heading: "Sampai" },
    { field: "agency", heading: "Perangkat daerah" },
    { field: "unit", heading: "Unit kerja" },
    { field: "position", heading: "Jabatan" },
    { field: "rater", heading: "NIP atasan" },
    { field: "successor", heading: "NIP pengganti" },
    ...empty(movementList.required, "basis"),
  ],
};

/** What a template is called where it is kept. */
export const templateNames: Readonly<Record<TemplateKind, string>> = {
  past_predicates: "data-pembuka-predikat-tahunan",
  past_unit_results: "data-pembuka-capaian-unit",
  past_credit_points: "data-pembuka-angka-kredit",
  past_assessments: "data-pembuka-penilaian-kompetensi",
  past_trainings: "data-pembuka-pelatihan",
  past_plans: "data-pembuka-rencana-skp",
  competency_requirements: "standar-kompetensi-jabatan",
  movements: "mutasi-bulanan",
};
