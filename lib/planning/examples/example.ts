import type { Aspect, Direction } from "@/lib/db/generated/enums";

/** An indicator without a number: the number is agreed by the two people who sign. */
export type ExampleIndicator = { text: string; aspect: Aspect; unit: string; direction: Direction };

export type ExampleResult = {
  kind: "main" | "additional";
  statement: string;
  indicators: readonly ExampleIndicator[];
};

/** What a plan for a kind of position can look like, in the language of achievement (Anak Lampiran 1). */
export type Example = {
  /** The position as people know it; also how the library is searched. */
  position: string;
  /** Titles of positions that it is proposed for. */
  titles: RegExp;
  results: readonly ExampleResult[];
};

const measured =
  (aspect: Aspect, direction: Direction = "higher") =>
  (text: string, unit: string): ExampleIndicator => ({ text, aspect, unit, direction });

export const quantity = measured("quantity");
export const quality = measured("quality");
export const time = measured("time");
export const cost = measured("cost");
/** For what had better be less: mistakes, complaints, days. */
export const fewer = measured("quality", "lower");
export const faster = measured("time", "lower");

export const main = (statement: string, ...indicators: ExampleIndicator[]): ExampleResult => ({
  kind: "main",
  statement,
  indicators,
});

export const additional = (statement: string, ...indicators: ExampleIndicator[]): ExampleResult => ({
  ...main(statement, ...indicators),
  kind: "additional",
});
