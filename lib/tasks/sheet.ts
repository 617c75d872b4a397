export type { QueueItem, Tasks } from "./queries";
