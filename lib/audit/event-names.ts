import type { Catalogue } from "@/lib/i18n/catalogues";

type Words = Catalogue["events"];
type Prefixed = { [P in keyof Words]: `${P}.${keyof Words[P] & string}` };

/** Something that happened, with its sentence in the catalogues (`{actor}` is who did it). */
export type EventName = Prefixed[keyof Prefixed];
