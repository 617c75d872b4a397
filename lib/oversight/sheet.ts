export type { LetterShown } from "./queries/letters";
export type { Drawn, SampleShown } from "./queries/samples";
