/** What a keeper of cycles looks at in a month, in the order of a list to work through. */
export const routines = [
  "retirements",
  "contracts",
  "actings",
  "leaves",
  "studies",
  "movements",
  "dataErrors",
  "holidays",
  "opening",
] as const;

export type RoutineKey = (typeof routines)[number];

/** From this month on, the next year is prepared: its holidays are decided by then, and its cycle can be opened. [I] */
export const monthOfNextYear = 10;

/** The month with everybody named in one of its lines. */
export const monthWithAll = (key: RoutineKey) => `/administration/office/month?all=${key}`;

/** Where each is dealt with. */
export const placeOfRoutine = (key: RoutineKey, nextYear: number): string =>
  ({
    ...{
      retirements: "/organisation/people",
      contracts: "/organisation/people",
      actings: "/organisation/people",
      leaves: "/organisation/people",
    },
    ...{ studies: "/organisation/people", movements: "/organisation/people" },
    dataErrors: "/organisation/data-errors",
    holidays: `/administration/calendar?year=${nextYear}`,
    opening: `/administration/office/year?year=${nextYear}`,
  })[key];
