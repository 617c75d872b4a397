export type { NominationStatus } from "@/lib/db/generated/enums";

export type { CatalogueCourse } from "./queries/catalogue";
export type { CourseShown, EventShown } from "./queries/event-row";
export type { KeptEvent, KeptTrainings } from "./queries/kept";
export type { Nominee } from "./queries/nominees";
export type { OwnNomination, OwnTrainings } from "./queries/own";
export type { LineToBook, TeamNomination, TeamTrainings } from "./queries/team";
export type { ToEvaluate } from "./queries/to-evaluate";
