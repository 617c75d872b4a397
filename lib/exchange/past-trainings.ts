import type { IsoDate } from "@/lib/dates";
import type { TrainingForm } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";
import { misfitOf, readDecimal } from "@/lib/numbers";
import { countsDays, daysOf, hoursOf } from "@/lib/training/hours";
import { isTwin } from "@/lib/training/twin";

import { readNumber } from "./entry";
import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { readDocument, readPastDay } from "./opening-cells";
import {
  documentFields,
  documentPatterns,
  documentRequired,
  personFields,
  personPatterns,
} from "./opening-columns";
import { type Bringing, type KeptPerson, planOfPeople } from "./opening-people";
import type { NewDatum, OpeningPlan, StandingDatum } from "./opening-plan";
import { grouped } from "./present";
import { readForm, readInternational } from "./training-cells";

const fields = [
  ...personFields,
  "title",
  "provider",
  "form",
  "international",
  "startedOn",
  "endedOn",
  "quantity",
  ...documentFields,
] as const;
type Field = (typeof fields)[number];
export type TrainingLine = LineOf<Field>;

/** Trainings of this year that were not recorded here; their hours follow from the table of conversion, whatever the file says. */
export const trainingList: ListShape<Field> = {
  fields,
  patterns: [
    [null, /\b(lahir|tmt|atasan|jp|jam pelajaran)\b/],
    ["title", /^(nama|judul) (pelatihan|diklat|kegiatan|pengembangan)\b|^pelatihan$/],
    ["provider", /^(nama )?(penyelenggara|lembaga)\b/],
    ["form", /^(bentuk|jenis)\b/],
    ["international", /^(tingkat|lingkup|cakupan)\b|\binternasional\b/],
    ["startedOn", /\b(mulai|awal)\b/],
    ["endedOn", /\b(selesai|akhir)\b/],
    ["quantity", /^(jumlah|kuantitas|banyaknya|volume)\b/],
    ...documentPatterns,
    ...personPatterns,
  ],
  required: {
    number: "NIP",
    title: "Nama pelatihan",
    provider: "Penyelenggara",
    form: "Bentuk",
    startedOn: "Tanggal mulai",
    endedOn: "Tanggal selesai",
    quantity: "Jumlah",
    ...documentRequired,
  },
  about: ["number", "name"],
};

export type TrainedPerson = KeptPerson & { unitId: string };

/** A training that counts already, whoever recorded it. */
type Counted = {
  /** The opening datum that it is; null where it was recorded here. */
  id: string | null;
  personId: string;
  title: string;
  form: TrainingForm;
  international: boolean;
  quantity: number;
  startedOn: IsoDate;
  endedOn: IsoDate;
  hours: number;
};

/** What stands around a list of past trainings. */
export type TrainingsPresent = {
  people: TrainedPerson[];
  standing: StandingDatum<string>[];
  /** Trainings of these people that reach into the year. */
  counted: Counted[];
};

/** Compares a list of this year's trainings with what stands: see `planOfPeople`. */
export function planTrainings(
  lines: readonly TrainingLine[],
  present: TrainingsPresent,
  bringing: Bringing,
): OpeningPlan<string> {
  const counting = grouped(present.counted, ({ personId }) => personId);
  const listed = grouped(listedOf(lines, bringing.today), ({ number }) => number);
  const plan = planOfPeople(lines, present, bringing, (values, person) => {
    const { training, span, blockers } = readTraining(values, bringing.today);
    const { document, blockers: undocumented } = readDocument(values, {
      year: span && Number(span.startedOn.slice(0, 4)),
      today: bringing.today,
    });
    const { title, provider } = values;
    const own = span && { title, ...span };
    const known = own && twinOf(own, (person && counting.get(person.id)) ?? []);
    const other =
      own &&
      ((person && listed.get(person.number)) ?? []).find((one) => isTwin(own, one) && !sameSpan(own, one));
    return {
      about: span && title !== "" ? trainingAbout({ title, ...span }) : null,
      year: span && Number(span.startedOn.slice(0, 4)),
      facts: training && document ? { value: trainingSaid({ provider, ...training }), ...document } : null,
      columns: { title, provider, ...training, ...span, unitId: person?.unitId ?? null },
      blockers: [
        ...blockers,
        ...(known ? [known] : []),
        ...(other ? [{ code: "import.training-listed-twice" as const, row: other.row }] : []),
        ...undocumented,
      ],
    };
  });
  return withHours(plan, present.counted);
}

type Span = { startedOn: IsoDate; endedOn: IsoDate };
type Titled = Span & { title: string };

const sameSpan = (one: Span, other: Span) =>
  one.startedOn === other.startedOn && one.endedOn === other.endedOn;

/**
 * The training that counts already and is the one of a row: recorded here, or by a list with other days. A list that says it
 * with the same days corrects it.
 */
function twinOf(own: Titled, counted: readonly Counted[]): Blocker | null {
  const twin = counted.find((one) => isTwin(own, one) && !(one.id !== null && sameSpan(own, one)));
  if (!twin) return null;
  const { title: name, startedOn: since, endedOn: to, hours } = twin;
  return { code: "import.training-recorded", ...{ name, since, to, days: daysOf(twin), hours } };
}

/** What each row with days and a number says, for rows that say the same training twice. */
const listedOf = (lines: readonly TrainingLine[], today: IsoDate) =>
  lines.flatMap(({ row, values }) => {
    const { span } = readTraining(values, today);
    return span ? [{ row, number: readNumber(values.number).number, title: values.title, ...span }] : [];
  });

/** What tells one training of a person from another. */
export const trainingAbout = ({ title, startedOn, endedOn }: Titled) => `${title}, ${startedOn}–${endedOn}`;

/** What a list says of a training, in the words of the list. */
export const trainingSaid = ({
  provider,
  form,
  international,
  quantity,
}: {
  provider: string;
  form: TrainingForm;
  international: boolean;
  quantity: number;
}) => `${provider} · ${form}${international ? " · internasional" : ""} · ${quantity}`;

type Cells = Omit<TrainingLine["values"], "number" | "name" | "agency">;

function readTraining(values: Cells, today: IsoDate) {
  const starts = {
    missing: "import.training-start-missing",
    unreadable: "import.training-date-unreadable",
  } as const;
  const ends = {
    missing: "import.training-end-missing",
    unreadable: "import.training-date-unreadable",
  } as const;
  const year = { today, from: `${today.slice(0, 4)}-01-01` };
  const from = readPastDay(values.startedOn, starts, year);
  const to = readPastDay(values.endedOn, ends, year);
  const form = readForm(values.form);
  const international = readInternational(values.international);
  const quantity = quantityOf(values.quantity);
  const span = from.day && to.day && from.day <= to.day ? { startedOn: from.day, endedOn: to.day } : null;
  const training = form && international !== null && quantity ? { form, international, quantity } : null;
  const blockers: Blocker[] = [
    ...(values.title === "" ? [{ code: "import.training-title-missing" as const }] : []),
    ...(values.provider === "" ? [{ code: "import.training-provider-missing" as const }] : []),
    ...(form ? [] : [{ code: "import.training-form-unreadable" as const, text: values.form }]),
    ...(international === null
      ? [{ code: "import.training-scope-unreadable" as const, text: values.international }]
      : []),
    ...from.blockers,
    ...to.blockers,
    ...(from.day && to.day && from.day > to.day ? [{ code: "import.training-ends-first" as const }] : []),
    ...(quantity ? [] : [{ code: "import.training-quantity" as const, text: values.quantity }]),
    ...(span && form && quantity && countsDays(form) && quantity > daysOf(span)
      ? [{ code: "import.training-more-days" as const, count: daysOf(span) }]
      : []),
  ];
  return { training, span, blockers };
}

/** More than nothing, and no more than anybody learns in a year; null for anything else. */
function quantityOf(text: string): number | null {
  const read = readDecimal(text);
  if (read === null || misfitOf(read, { whole: 6, fraction: 2 })) return null;
  return Number(read) > 0 && Number(read) <= 2000 ? Number(read) : null;
}

/** The hours of every training of the list: all that it says of a person together, within what is left beside those on record. */
function withHours(plan: OpeningPlan<string>, counted: readonly Counted[]): OpeningPlan<string> {
  const corrected = new Set(plan.corrected.map(({ before }) => before.id));
  const beside = grouped(
    counted.filter(({ id }) => id === null || !corrected.has(id)),
    ({ personId }) => personId,
  );
  const hours = new Map<unknown, number>();
  for (const [personId, listed] of grouped<NewDatum<string>>(
    [...plan.added, ...plan.corrected],
    ({ subjectId }) => subjectId,
  ))
    for (const [datum, jp] of hoursBeside(listed, beside.get(personId) ?? [])) hours.set(datum, jp);
  const hoursIn = <Datum extends NewDatum<string>>(datum: Datum): Datum => ({
    ...datum,
    columns: { ...datum.columns, hours: hours.get(datum) ?? 0 },
  });
  return { ...plan, added: plan.added.map(hoursIn), corrected: plan.corrected.map(hoursIn) };
}

/** JP of each training that a list says of one person; those on record stand as they are, and what they used up of a cap is gone. */
function hoursBeside(listed: readonly NewDatum<string>[], recorded: readonly Counted[]) {
  const training = ({ columns }: NewDatum<string>) => columns as unknown as Learnt;
  const jp = hoursOf([
    ...listed.map((datum, at) => ({ ...training(datum), id: `listed ${at}` })),
    ...recorded.map((record, at) => ({ ...record, id: `recorded ${at}`, documented: record.hours })),
  ]);
  return listed.map((datum, at) => [datum, jp.get(`listed ${at}`) ?? 0] as const);
}

type Learnt = Omit<Parameters<typeof hoursOf>[0][number], "id">;
