export type { Issued } from "./commands/activations";
export type { DrawnKey } from "./drawn-key";
export type { OwnAccount } from "./queries/own";
export type { Traces } from "./queries/trace";
export type { KeptPerson } from "./queries/kept";
export type { RolesShown } from "./queries/roles";
