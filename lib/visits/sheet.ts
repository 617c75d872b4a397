export type { Visit } from "./queries";
