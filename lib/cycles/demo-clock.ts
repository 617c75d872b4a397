/**
 * Days on which a visitor of the demo can stand; together they show every part of the year. The first is the day up to which
 * the region is written: before it, reports and feedback would stand there that are still to come.
 */
export const demoDays = [
  { key: "midSemester", date: "2026-06-03" },
  { key: "evaluation", date: "2026-07-01" },
  { key: "yearEnd", date: "2026-12-17" },
  { key: "nextYear", date: "2027-01-11" },
  { key: "nextDeadline", date: "2027-01-25" },
] as const;
