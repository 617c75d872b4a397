import { keepFormats } from "@/lib/i18n/kept-formats";

const { DateTimeFormat, NumberFormat, PluralRules } = Intl;

beforeAll(keepFormats);
afterAll(() => Object.assign(Intl, { DateTimeFormat, NumberFormat, PluralRules }));

test("a format is set up once for its language and options", () => {
  const percent = () => new Intl.NumberFormat("id", { style: "percent" });
  expect(percent()).toBe(percent());
  expect(percent().format(0.25)).toBe("25%");
  expect(new Intl.NumberFormat("en", { style: "percent" })).not.toBe(percent());
  expect(new Intl.NumberFormat("id")).not.toBe(percent());
});

test("dates keep their zone apart", () => {
  const at = (timeZone: string) =>
    new Intl.DateTimeFormat("id", { timeZone, timeStyle: "short" }).format(new Date("2026-07-01T00:00:00Z"));
  expect([at("Asia/Jakarta"), at("Asia/Jayapura"), at("Asia/Jakarta")]).toEqual(["07.00", "09.00", "07.00"]);
});

test("a language that is an object is told from another one", () => {
  const half = (language: string) => new Intl.NumberFormat(new Intl.Locale(language)).format(0.5);
  expect([half("id"), half("en")]).toEqual(["0,5", "0.5"]);
});

test("what belongs to the constructor is still there", () => {
  expect(Intl.PluralRules.supportedLocalesOf(["id"])).toEqual(["id"]);
  expect(new Intl.PluralRules("en").select(1)).toBe("one");
  expect(new Intl.DateTimeFormat("id")).toBeInstanceOf(Intl.DateTimeFormat);
});
