import type {
  AppendixSection,
  Aspect,
  BehaviourValue,
  Direction,
  Perspective,
  ResultKind,
} from "@/lib/db/generated/enums";

/** An indicator as it was confirmed; the target's number as text. */
export type ConfirmedIndicator = {
  id: string;
  text: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  targetValue: string | null;
  targetUnit: string | null;
  targetNarrative: string | null;
  direction: Direction;
};

export type ConfirmedResult = {
  id: string;
  kind: ResultKind;
  statement: string;
  indicators: ConfirmedIndicator[];
};

/** A plan as a rater confirmed it. It counts until the next edition is confirmed, whatever its owner writes (art. 14(2)). */
export type Edition = {
  results: ConfirmedResult[];
  behaviours: { value: BehaviourValue; expectation: string }[];
  appendix: { id: string; section: AppendixSection; text: string }[];
};

/** The stored content of an edition; the app alone writes it, at confirmation. */
export const editionOf = ({ content }: { content: unknown }) => content as Edition;

/** The indicator with this id in an edition, or nothing when the edition does not have it. */
export const confirmedIndicator = ({ results }: Edition, id: string) =>
  results.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id);

/** The edition that counts now, for a query on a plan. */
export const latestEdition = { orderBy: { number: "desc" }, take: 1, select: { content: true } } as const;
