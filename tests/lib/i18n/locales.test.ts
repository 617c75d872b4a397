import { createFormatter } from "use-intl/core";

import { languageOf, locales, written } from "@/lib/i18n/locales";

const day = (locale: (typeof locales)[number]) =>
  createFormatter({ locale: written[locale], timeZone: "Asia/Jakarta" }).dateTime(new Date("2026-05-29"), {
    dateStyle: "long",
  });

describe("the languages on screen", () => {
  it("write days as their readers do, English as in Britain", () => {
    expect(locales.map(day)).toEqual(["29 Mei 2026", "29 May 2026"]);
  });

  it("are known again from how they are written", () => {
    expect(locales.map((locale) => languageOf(written[locale]))).toEqual([...locales]);
    expect(locales.map(languageOf)).toEqual([...locales]);
  });
});
