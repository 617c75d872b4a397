/** A small reference of an evaluation's lawful ways, told from what happened to it and nothing else (L.IV.A, L.V.A). */

export type Kind =
  "sign" | "signInPlace" | "handOver" | "acknowledge" | "object" | "state" | "decide" | "time" | "report";

export const kinds: readonly Kind[] = [
  ...(["sign", "signInPlace", "handOver", "acknowledge", "object"] as const),
  ...(["state", "decide", "time", "report"] as const),
];

/** What happened, oldest first; days as whole numbers, 0 being a Monday. `late` is what time did. */
export type Happened = { kind: Kind; day: number };

export type World = {
  /** Days that are no working days besides Saturdays and Sundays. */
  holidays: ReadonlySet<number>;
  opens: number;
  closes: number;
  raterGone: boolean;
  raterLeadsRegion: boolean;
};

const isWorking = ({ holidays }: World, day: number) => day % 7 < 5 && !holidays.has(day);

/** Working days after one day up to and with another, counted one by one. */
function worked(world: World, from: number, to: number) {
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (isWorking(world, day)) count += 1;
  return count;
}

/** Whether so many working days have not all gone by before the day. */
const within = (world: World, from: number, days: number, today: number) =>
  worked(world, from, today - 1) < days;

const dayOf = (history: readonly Happened[], kind: Kind) => history.find((step) => step.kind === kind)?.day;

const signedOn = (history: readonly Happened[]) => dayOf(history, "sign") ?? dayOf(history, "signInPlace");

/** Signed after the window in the rater's place, or by the head of the region: nobody objects. */
function isFinalCase(world: World, history: readonly Happened[]) {
  const inPlace = dayOf(history, "signInPlace");
  return inPlace === undefined ? world.raterLeadsRegion : inPlace > world.closes;
}

const isOver = (history: readonly Happened[]) =>
  dayOf(history, "time") !== undefined || dayOf(history, "decide") !== undefined;

/** Whether the step is lawful on the day, after what happened. */
export function isLawful(world: World, history: readonly Happened[], { kind, day }: Happened): boolean {
  const [signed, handed] = [signedOn(history), dayOf(history, "handOver")];
  const [objected, acknowledged] = [dayOf(history, "object"), dayOf(history, "acknowledge")];
  const open = handed !== undefined && objected === undefined && !isOver(history);
  const inPlaceLate = (dayOf(history, "signInPlace") ?? -1) > world.closes;
  const answerable = handed !== undefined && within(world, handed, inPlaceLate ? 7 : 14, day);
  switch (kind) {
    case "sign":
      return signed === undefined && world.opens <= day && day <= world.closes;
    case "signInPlace":
      return signed === undefined && (day > world.closes || world.raterGone);
    case "handOver":
      return signed !== undefined && handed === undefined;
    case "acknowledge":
      return open && acknowledged === undefined && answerable;
    case "object":
      return open && !isFinalCase(world, history) && answerable;
    case "state":
      return objected !== undefined && !isOver(history) && dayOf(history, "state") === undefined;
    case "decide":
      return (
        objected !== undefined &&
        !isOver(history) &&
        (dayOf(history, "state") !== undefined || !within(world, objected, 3, day))
      );
    case "time":
      return open && !answerable;
    case "report":
      return isOver(history) && dayOf(history, "report") === undefined;
  }
}

/** The state that this has led to. */
export function statusAfter(history: readonly Happened[]) {
  const has = (kind: Kind) => dayOf(history, kind) !== undefined;
  if (has("decide")) return "final";
  if (has("time")) return has("acknowledge") ? "final" : "lapsed";
  if (has("object")) return "objected";
  if (has("acknowledge")) return "acknowledged";
  if (has("handOver")) return "handed_over";
  return signedOn(history) === undefined ? "self_assessment" : "signed";
}
