export type { CounsellingNote } from "./queries";
