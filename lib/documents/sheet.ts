export type { Withdrawable } from "./queries/withdrawable";
