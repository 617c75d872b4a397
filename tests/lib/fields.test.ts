import { z } from "zod";

import { recordTrainingSchema } from "@/lib/training/schema";
import { saveRatingsSchema } from "@/lib/evaluation/schema";
import { day, fileNameSchema, optionalDecimal, requiredText, text } from "@/lib/fields";
import { saveIndicatorSchema, saveResultSchema } from "@/lib/planning/schema";
import { giveFeedbackSchema, reportProgressSchema } from "@/lib/progress/schema";

const codes = (schema: z.ZodType, typed: unknown) =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => [...path, message].join(" "));

const id = "0190a3b4-0000-7000-8000-000000000000";
const plan = { planId: id, version: 0 };
const indicator = {
  ...plan,
  resultId: id,
  indicatorId: null,
  text: "Surat terjawab",
  aspect: "time",
  perspective: null,
  targetValue: "80",
  targetUnit: "persen",
  targetNarrative: "",
  direction: "higher",
};
const report = { indicatorId: id, value: "80", note: "", evidence: "", files: [] };
const training = {
  title: "Arsip digital",
  provider: "ANRI",
  form: "seminar",
  international: false,
  competencyId: null,
  startedOn: "2026-06-01",
  endedOn: "2026-06-02",
  quantity: "2",
};

describe("text in a field", () => {
  it("keeps lines, tabs and every script, and drops the space around", () => {
    expect(text(100).parse("  Baris satu\r\n\tbaris dua: naïve, ꦲꦏ꧀ꦱꦫ, 👩🏽‍⚕️ ")).toBe(
      "Baris satu\r\n\tbaris dua: naïve, ꦲꦏ꧀ꦱꦫ, 👩🏽‍⚕️",
    );
  });

  it.each(["a\u0000b", "\u0007", "a\u009fb", "\ud800"])("is refused with %j in it", (typed) => {
    expect(codes(text(100), typed)).toEqual(["unreadable-characters"]);
  });

  it("has to be there where it is asked for, and is no longer than it may be", () => {
    expect(codes(requiredText(5, "say-it"), "  ")).toEqual(["say-it"]);
    expect(codes(requiredText(5, "say-it"), "123456")).toEqual(["too-long:5"]);
  });
});

describe("a number in a field", () => {
  const amount = optionalDecimal({ whole: 3, fraction: 1 });

  it.each([
    ["", null],
    [" 1,5 ", "1.5"],
    ["999", "999"],
  ])("%j is read as %j", (typed, read) => {
    expect(amount.parse(typed)).toBe(read);
  });

  it.each([
    ["8o", "not-a-number"],
    ["1.000", "number-too-large"],
    ["0,05", "too-many-decimals"],
  ])("%j is refused: %s", (typed, code) => {
    expect(codes(amount, typed)).toEqual([code]);
  });
});

describe("a day in a field", () => {
  it.each([
    ["", "when"],
    ["2026-02-30", "when"],
    ["0000-01-01", "date-out-of-range"],
    ["2201-01-01", "date-out-of-range"],
  ])("%j is refused: %s", (typed, code) => {
    expect(codes(day("when"), typed)).toEqual([code]);
  });
});

describe("what the database could not keep", () => {
  it.each<[string, z.ZodType, object, string]>([
    ["a realisation", reportProgressSchema, { ...report, value: "9".repeat(20) }, "value number-too-large"],
    ["a realisation", reportProgressSchema, { ...report, value: "0,00001" }, "value too-many-decimals"],
    ["a note", reportProgressSchema, { ...report, note: "a\u0000" }, "note unreadable-characters"],
    ["a link", reportProgressSchema, { ...report, evidence: "https://[" }, "evidence not-a-link"],
    [
      "a link",
      reportProgressSchema,
      { ...report, evidence: "https://a\u0000b" },
      "evidence unreadable-characters",
    ],
    [
      "a target",
      saveIndicatorSchema,
      { ...indicator, targetValue: "9".repeat(15) },
      "targetValue number-too-large",
    ],
    [
      "a unit",
      saveIndicatorSchema,
      { ...indicator, targetUnit: "a\u0000" },
      "targetUnit unreadable-characters",
    ],
    [
      "aspect and perspective",
      saveIndicatorSchema,
      { ...indicator, perspective: "budget" },
      "perspective aspect-or-perspective",
    ],
    [
      "a statement",
      saveResultSchema,
      {
        ...{ ...plan, resultId: null, kind: "main", assignmentId: "", statement: "a\u0000b" },
        ...{ supports: "", method: "direct_area" },
      },
      "statement unreadable-characters",
    ],
    ["an answer", giveFeedbackSchema, { reportId: id, text: "a\u0000b" }, "text unreadable-characters"],
    [
      "a note",
      saveRatingsSchema,
      {
        ...{ evaluationId: id, version: 0, marks: [], behaviours: [] },
        ...{ resultRating: null, behaviourRating: null, note: "\u0000" },
      },
      "note unreadable-characters",
    ],
    ["an amount", recordTrainingSchema, { ...training, quantity: "0,001" }, "quantity too-many-decimals"],
    ["an amount", recordTrainingSchema, { ...training, quantity: "" }, "quantity quantity-wrong"],
    ["an amount", recordTrainingSchema, { ...training, quantity: "2001" }, "quantity quantity-wrong"],
    [
      "a first day",
      recordTrainingSchema,
      { ...training, startedOn: "0000-01-01" },
      "startedOn date-out-of-range",
    ],
    [
      "a seminar",
      recordTrainingSchema,
      { ...training, form: "seminar", quantity: "500" },
      "quantity more-days-than-lasted",
    ],
    ["a title", recordTrainingSchema, { ...training, title: "\u0000" }, "title unreadable-characters"],
  ])("is refused at the field: %s", (_, schema, input, code) => {
    // The first is the one that the form shows.
    expect(codes(schema, input)[0]).toBe(code);
  });

  it("is nothing that people really type", () => {
    expect(
      saveIndicatorSchema.parse({ ...indicator, targetValue: "99.999.999.999.999,9999" }).targetValue,
    ).toBe("99999999999999.9999");
    expect(reportProgressSchema.parse(report).value).toBe("80");
    expect(recordTrainingSchema.parse({ ...training, form: "programme", quantity: "7,5" }).quantity).toBe(
      7.5,
    );
  });
});

describe("a file", () => {
  it.each([
    ["laporan.pdf", "laporan.pdf"],
    ["C:\\Dokumen\\laporan.pdf", "laporan.pdf"],
    ["../../etc/passwd", "passwd"],
    ["lap\r\noran\u202e.pdf", "laporan.pdf"],
    ["x".repeat(200) + "😀.pdf", "x".repeat(115) + "😀.pdf"],
  ])("called %j is shown as %j", (typed, shown) => {
    expect(fileNameSchema.parse(typed)).toBe(shown);
  });

  it.each(["", "/", "\u0000", null, 3])("cannot be called %j", (typed) => {
    expect(fileNameSchema.safeParse(typed).success).toBe(false);
  });
});
