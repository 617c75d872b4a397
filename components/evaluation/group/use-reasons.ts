import { useState } from "react";

type Explained = { period: { id: string }; reasons: readonly { deviation: string; text: string }[] };

const placeOf = (periodId: string, deviation: string) => `${periodId} ${deviation}`;

/** Reasons per period and deviation, as they are stored and as they are written over; `given` are those written here. */
export function useReasons(groups: readonly Explained[]) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const stored = new Map(
    groups.flatMap(({ period, reasons }) =>
      reasons.map(({ deviation, text }) => [placeOf(period.id, deviation), text] as const),
    ),
  );
  return {
    textOf: (periodId: string, deviation: string) => {
      const place = placeOf(periodId, deviation);
      return written[place] ?? stored.get(place) ?? "";
    },
    write: (periodId: string, deviation: string, text: string) =>
      setWritten((known) => ({ ...known, [placeOf(periodId, deviation)]: text })),
    given: Object.entries(written).map(([place, text]) => {
      const [periodId = "", deviation = ""] = place.split(" ");
      return { periodId, deviation, text };
    }),
  };
}
