export type {
  BehaviourValue,
  Predicate,
  Rating,
  ResultKind,
  UnitResultLevel,
} from "@/lib/db/generated/enums";

export type { RatedGroup } from "./queries/group";
export type { EvaluationLine } from "./queries/lists";
export type { LateBelow, TeamLine } from "./queries/team";
export type { Reportable, ReportedUpward } from "./queries/reportable";
export type { PastPredicate } from "./queries/past";
export type { Reported } from "./queries/reported";
export type { OwnPatternFound, RaterWithPattern } from "./queries/patterns";
export type { EvaluationSheet, HeadGuide } from "./queries/sheet";
export type { TeamPattern } from "./queries/team-pattern";
export type { UnitToDecide } from "./queries/units";
export type { StudyGuide } from "./study-guide";
export type { Role } from "./roles";
export type { Turn } from "./group";
