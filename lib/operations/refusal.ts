import type { Catalogue } from "@/lib/i18n/catalogues";

export type RefusalCode = keyof Catalogue["operations"]["refusals"];
export type Facts = Readonly<Record<string, string | number>>;

/** Why a command of the server's keeper does nothing; its words stand in the catalogue `operations.refusals`. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}
