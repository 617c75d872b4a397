export type { DictionaryLine, StandardLine } from "./queries/dictionary";
export type { Gaps } from "./queries/gaps";
export type { PositionLine, PositionSheet } from "./queries/positions";
