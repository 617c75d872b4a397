import { z } from "zod";

import { day, optionalDecimal, requiredText, text } from "@/lib/fields";

import { outlasts, trainingForms } from "./hours";
import { uses } from "./outcome";

/** Forms of learning that a person records by themselves, in the order in which they are offered. */
export const recordedForms = [
  "programme",
  "seminar",
  "workshop",
  "course",
  "e_learning",
  "learning_community",
  "internship",
  "workplace_guidance",
  "coaching",
  "mentoring",
] as const;

const line = (required: string) => requiredText(200, required);

/** More than nothing, and no more than anybody learns in a year, in what the form of learning counts. */
const quantity = optionalDecimal({ whole: 6, fraction: 2 })
  .transform(Number)
  .refine((amount) => amount > 0 && amount <= 2000, "quantity-wrong");

export const recordTrainingSchema = z
  .strictObject({
    title: line("title-required"),
    provider: line("provider-required"),
    form: z.enum(recordedForms),
    international: z.boolean(),
    /** The competency of one's position that it builds; none for a training of another kind. */
    competencyId: z.uuid().nullish(),
    startedOn: day("date-required"),
    endedOn: day("date-required"),
    quantity,
  })
  .refine(({ startedOn, endedOn }) => startedOn <= endedOn, {
    path: ["endedOn"],
    message: "ends-before-start",
  })
  .refine((training) => !outlasts(training), {
    path: ["quantity"],
    message: "more-days-than-lasted",
  });

const version = z.int().min(0);

/** Whole rupiah, as digits. */
const rupiah = optionalDecimal({ whole: 12, fraction: 0 }).refine(
  (typed) => typed === null || !typed.startsWith("-"),
  "cost-wrong",
);

const wholeNumber = (largest: number, wrong: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, wrong)
    .transform(Number)
    .refine((number) => number >= 1 && number <= largest, wrong);

export const saveCourseSchema = z.strictObject({
  /** Null for a new one. */
  courseId: z.uuid().nullable(),
  version,
  title: line("title-required"),
  provider: line("provider-required"),
  form: z.enum(trainingForms),
  international: z.boolean(),
  competencyId: z.uuid().nullish(),
  /** Up to which level of the competency it leads; empty where it is of none. */
  level: z.enum(["", "1", "2", "3", "4", "5"]),
  quantity,
  cost: rupiah,
  description: text(1000),
});

export const retireCourseSchema = z.strictObject({ courseId: z.uuid(), version });

export const saveEventSchema = z
  .strictObject({
    /** Null for a new one. */
    eventId: z.uuid().nullable(),
    version,
    courseId: z.uuid(),
    startsOn: day("date-required"),
    endsOn: day("date-required"),
    nominateBy: day("date-required"),
    place: line("place-required"),
    seats: wholeNumber(2000, "seats-wrong"),
    cost: rupiah,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"], message: "ends-before-start" })
  .refine(({ startsOn, nominateBy }) => nominateBy <= startsOn, {
    path: ["nominateBy"],
    message: "deadline-after-start",
  });

const eventReference = { eventId: z.uuid(), /** The event's, as it was read. */ version };

export const cancelEventSchema = z.strictObject({
  ...eventReference,
  reason: requiredText(500, "reason-required"),
});

export const recordAttendanceSchema = z.strictObject({
  ...eventReference,
  /** The nominations of those who came; everybody else with a seat did not. */
  attended: z.array(z.uuid()).max(2000),
});

export const askSeatSchema = z.strictObject({ eventId: z.uuid(), reason: text(500) });

export const nominateSchema = z.strictObject({
  eventId: z.uuid("event-required"),
  personIds: z.array(z.uuid()).min(1, "people-required").max(100),
  reason: text(500),
  /** The line of the approved development plan that it fulfils; then for its one person. */
  itemId: z.uuid().nullish(),
});

const nominationReference = { nominationId: z.uuid(), /** The nomination's, as it was read. */ version };

export const proposeAskedSchema = z.strictObject(nominationReference);
export const withdrawNominationSchema = z.strictObject(nominationReference);
export const correctAttendanceSchema = z.strictObject(nominationReference);
export const refuseNominationSchema = z.strictObject({
  ...nominationReference,
  note: requiredText(500, "note-required"),
});
export const approveNominationsSchema = z.strictObject({
  nominations: z.array(z.strictObject(nominationReference)).min(1).max(200),
});

export const attachCertificateSchema = z.strictObject({
  recordId: z.uuid(),
  files: z.array(z.uuid()).min(1, "file-required").max(5),
});

export const evaluateTrainingSchema = z.strictObject({
  recordId: z.uuid(),
  applied: z.enum(uses, "use-required"),
  /** What is seen at work. */
  note: requiredText(1000, "note-required"),
  level: z.int("level-required").min(1, "level-required").max(5, "level-required"),
});

export const setCeilingSchema = z.strictObject({
  version,
  /** JP of a contract year; empty where nobody is warned. */
  ceiling: z.union([z.literal("").transform(() => null), wholeNumber(2000, "ceiling-wrong")]),
});

/** What the catalogue is filtered by, from an address that anybody may have written: one competency, or one's gaps. */
export const catalogueFilterSchema = z.object({
  competency: z
    .union([z.literal("gaps"), z.uuid()])
    .optional()
    .catch(undefined),
});

/** The year that is looked at; the running one for anything that is none. */
export const outcomeYearSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});
