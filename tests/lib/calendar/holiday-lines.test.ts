import fc from "fast-check";

import { readHolidays } from "@/lib/calendar/holiday-lines";

describe("a list of holidays", () => {
  it.each([
    ["2027-01-01; Tahun Baru Masehi", "2027-01-01", "Tahun Baru Masehi", "national"],
    ["1 Januari 2027\tTahun Baru Masehi", "2027-01-01", "Tahun Baru Masehi", "national"],
    ["1 January 2027: New Year", "2027-01-01", "New Year", "national"],
    ["22/3/2027 - Cuti bersama Idulfitri", "2027-03-22", "Cuti bersama Idulfitri", "joint_leave"],
    ["  2-6-2027 , Hari Jadi ; libur daerah", "2027-06-02", "Hari Jadi", "local"],
    ["17 Agu. 2027 Kemerdekaan", "2027-08-17", "Kemerdekaan", "national"],
  ])("is read as offices write it: %s", (line, date, name, kind) => {
    expect(readHolidays(line)).toEqual({ days: [{ row: 1, date, name, kind }], weekends: 0, blockers: [] });
  });

  it("passes over weekends and empty lines, and takes a day once", () => {
    const list = ["2027-08-15; Minggu", "", "17 Agustus 2027; HUT RI", "2027-08-17; HUT RI"].join("\n");
    expect(readHolidays(list)).toMatchObject({
      days: [{ row: 3, date: "2027-08-17" }],
      weekends: 1,
      blockers: [],
    });
  });

  it.each([
    ["without a day", "Tahun Baru"],
    ["without a name", "2027-01-01;"],
    ["with a day that no calendar has", "31 Februari 2027; Salah"],
    ["with a month that nobody knows", "1 Muharam 2027; Tahun Baru Islam"],
  ])("names the line %s by its number", (_, line) => {
    expect(readHolidays(`2027-01-01; Tahun Baru\n${line}`).blockers).toEqual([
      { code: "cycle.holiday-line-unreadable", row: 2, text: line },
    ]);
  });

  it("refuses two names for one day", () => {
    expect(readHolidays("2027-01-01; Satu\n1/1/2027; Dua").blockers).toEqual([
      { code: "cycle.holiday-line-twice", row: 2, name: "Satu" },
    ]);
  });

  it("reads every day that it writes, and answers whatever is typed", () => {
    const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (one) => {
        const date = one.toISOString().slice(0, 10);
        const { days, weekends, blockers } = readHolidays(`${date}; Libur`);
        expect([days.length + weekends, blockers]).toEqual([1, []]);
      }),
    );
    fc.assert(fc.property(fc.string(), (typed) => readHolidays(typed).weekends >= 0));
  });
});
