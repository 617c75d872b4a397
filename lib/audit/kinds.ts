import type { EventName } from "./event-names";

/** What an event is about: the part of its name before the point. */
export type EventKind = EventName extends `${infer Kind}.${string}` ? Kind : never;

const known = {
  ...{ plan: true, assignment: true, offer: true, team: true, goal: true, progress: true, feedback: true },
  ...{ counselling: true, evidence: true, evaluation: true, guidance: true, appreciation: true },
  ...{ development: true, organisation: true },
  ...{ import: true, export: true, cycle: true, deadline: true, access: true },
  ...{ competency: true },
  ...{ career: true },
  ...{ training: true },
  ...{ correction: true },
  ...{ decision: true },
  ...{ import: true, export: true, cycle: true, deadline: true, access: true, talent: true },
  ...{ visit: true, oversight: true },
  ...{ movement: true, hardship: true },
} as const satisfies Record<EventKind, true>;

/** All kinds of events, in the order of the performance year. */
export const eventKinds = Object.keys(known) as [EventKind, ...EventKind[]];
