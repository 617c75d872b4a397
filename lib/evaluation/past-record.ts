import type { IsoDate } from "@/lib/dates";

/** The document in which an opening datum (data pembuka) stands: what tells it from a decision of our own. */
export type PastDocument = { source: string; number: string; date: IsoDate };

type Recorded = { source: string; documentNumber: string; documentDate: Date };

/** The document of a row of opening data. */
export const documentOf = ({ source, documentNumber, documentDate }: Recorded): PastDocument => ({
  ...{ source, number: documentNumber, date: documentDate.toISOString().slice(0, 10) },
});

/** A unit's result of the year before in place of one that is late (L.IV.B.1.f), and its document where it is an opening datum. */
export type Carried = { carriedFrom?: number; carriedDocument?: PastDocument };

/** What an explanation and a snapshot keep of it; nothing where the result is that of the period. */
export const carriedOf = (carriedFrom: number | null, document: PastDocument | null): Carried => ({
  ...(carriedFrom === null ? {} : { carriedFrom }),
  ...(document === null ? {} : { carriedDocument: document }),
});
