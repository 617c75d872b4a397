export type { LetterShown } from "./queries/letters";
