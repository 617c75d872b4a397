export type { RuleShown, RunShown } from "./queries/schedule";
