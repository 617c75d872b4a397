export type { News } from "./queries";
