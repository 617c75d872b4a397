import { english } from "./english";
import { indonesian } from "./indonesian";
import type { Locale } from "./locales";

/** Indonesian is the measure: English must have the same keys, or it does not compile. */
export type Catalogue = typeof indonesian;

export const catalogues: Record<Locale, Catalogue> = { id: indonesian, en: english };
