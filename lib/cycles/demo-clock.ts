/** Days on which a visitor of the demo can stand; together they show every part of the year. */
export const demoDays = [
  { key: "planning", date: "2026-01-19" },
  { key: "deadline", date: "2026-01-26" },
  { key: "midSemester", date: "2026-06-03" },
  { key: "evaluation", date: "2026-07-01" },
  { key: "yearEnd", date: "2026-12-17" },
  { key: "nextYear", date: "2027-01-11" },
] as const;
