import type { Catalogue } from "@/lib/i18n/catalogues";

import type { Facts } from "./refusal";

export type FindingCode = keyof Catalogue["operations"]["findings"];

/** Something that the doctor found; its words, and how to mend it, stand in the catalogue `operations.findings`. */
export type Finding = {
  code: FindingCode;
  /** A fault wants to be mended; a notice is worth knowing. */
  weight: "fault" | "notice";
  facts: Facts;
};

export const fault = (code: FindingCode, facts: Facts = {}): Finding => ({ code, weight: "fault", facts });
export const notice = (code: FindingCode, facts: Facts = {}): Finding => ({ code, weight: "notice", facts });
