export type { Tasks } from "./queries";
