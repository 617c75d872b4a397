export type { AssignablePerson, AssignerToDecide, AssignmentToDecide, Workload } from "./queries/assignments";
export type { Offering, OfferToDecide, OwnOffer } from "./queries/offers";
export type { PlanLine } from "./queries/lines";
export type { Opening } from "./queries/opening";
export type { PlanSheet } from "./queries/plan";
export type { Precedent } from "./queries/precedents";
export type { ExpectedRole, Supportable } from "./queries/support";
export type { PlanToRead } from "./queries/to-decide";
export type { Waiting } from "./queries/waiting";
