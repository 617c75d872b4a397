import { workingCalendar } from "@/lib/cycles/queries";
import { addDays, workingDaysAfter } from "@/lib/dates";
import { unattended } from "@/lib/db/doors";
import { holidaysAround } from "@/lib/deadlines/queries/overview";

import { asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";

givenDatabase();

/** A stream of whole numbers below a limit, the same every time (a linear congruential generator). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const next = numbers(1508);
const weekdays = Array.from({ length: 700 }, (_, offset) => addDays("2026-01-01", offset)).filter(
  (date) => ![0, 6].includes(new Date(date).getUTCDay()),
);
const holidays = weekdays.filter(() => next(9) === 0);
const lost = weekdays.filter(() => next(15) === 0);
beforeAll(async () => {
  await insertRows(
    asOwner(),
    "Holiday",
    holidays.map((date) => ({ date, name: "Libur" })),
  );
  await insertRows(
    asOwner(),
    "LostDay",
    lost.map((date) => ({ date })),
  );
});

describe("the working days of the database and those of the app", () => {
  it("are the same in 2,500 cases, holidays and lost days and all", async () => {
    const free = new Set([...holidays, ...lost]);
    const cases = Array.from({ length: 2_500 }, () => ({
      day: addDays("2026-01-01", next(600)),
      days: next(30),
    }));
    const { rows } = await asOwner().query<{ end: string }>(
      `SELECT to_char(working_day_after((c.value->>'day')::date, (c.value->>'days')::int), 'YYYY-MM-DD') AS end
       FROM json_array_elements($1::json) WITH ORDINALITY c(value, at) ORDER BY at`,
      [JSON.stringify(cases)],
    );
    expect(rows.map(({ end }) => end)).toEqual(
      cases.map(({ day, days }) => workingDaysAfter(day, days, free)),
    );
  });

  it("count neither, a year back and a year ahead, for the clocks and for the reminders", async () => {
    const today = "2026-12-01";
    const { holidays: known } = await unattended((tx) => workingCalendar(tx, today));
    const within = [...new Set([...holidays, ...lost])].filter(
      (date) => date >= addDays(today, -366) && date <= addDays(today, 366),
    );
    expect([...known].sort()).toEqual(within.sort());
    const around = await unattended((tx) => holidaysAround(tx, today));
    expect([...around].sort()).toEqual(
      within.filter((date) => date >= addDays(today, -60) && date <= addDays(today, 60)),
    );
  });
});
