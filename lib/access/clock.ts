// Making a formatter costs more than the query before it, and every request asks for the day.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string) {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  formats.set(timeZone, format);
  return format;
}

/** Today in the time zone, YYYY-MM-DD. */
export const dateIn = (timeZone: string, instant: Date) => formatIn(timeZone).format(instant);

type Government = { timeZone: string; mode: "live" | "demo"; demoToday: Date | null };

/** The date and instant that the rules receive. */
export type Moment = {
  /** The day by the government's clock, YYYY-MM-DD. */ today: string;
  /** The instant, ISO 8601. */ now: string;
};

/**
 * The date and instant that the rules receive. In a demo the demo clock sets the date and the time of day goes on;
 * a live government has no other clock than the real one.
 */
export function clockOf({ timeZone, mode, demoToday }: Government, instant: Date): Moment {
  if (mode !== "demo" || !demoToday) return { today: dateIn(timeZone, instant), now: instant.toISOString() };
  return {
    today: demoToday.toISOString().slice(0, 10),
    now: new Date(instant.getTime() + aheadOf({ timeZone, mode, demoToday }, instant)).toISOString(),
  };
}

/** How many milliseconds the demo's date is ahead of the real one, in whole days; 0 for a live government. */
export const aheadOf = ({ timeZone, mode, demoToday }: Government, instant: Date) =>
  mode === "demo" && demoToday ? demoToday.getTime() - Date.parse(dateIn(timeZone, instant)) : 0;
