import { dateIn } from "@/lib/access/clock";
import type { EventName } from "@/lib/audit/event-names";
import { hourIn, type IsoDate, isWorkingDay } from "@/lib/dates";
import { placeOf } from "@/lib/notifications/place-of";

/** Hours on the government's clock: a digest goes out from the first on, and before the second. */
const morning = { from: 7, until: 11 };

type Calendar = { timeZone: string; holidays: ReadonlySet<IsoDate> };

/**
 * The day whose digests may go out at this instant; null in the quiet hours, which is any time but the morning of a
 * working day (F6). A digest that missed its morning is not sent late: what it would say stands in the next one.
 */
export function digestDay(instant: Date, { timeZone, holidays }: Calendar): IsoDate | null {
  const today = dateIn(timeZone, instant);
  const hour = hourIn(timeZone, instant);
  const open = hour >= morning.from && hour < morning.until && isWorkingDay(today, holidays);
  return open ? today : null;
}

/** A piece of news that nobody has read, with its instant. It has no words of a report, a note or a rating to give away. */
export type UnreadNews = { topic: EventName; subjectId: string; at: Date; actorName: string | null };

/** What one person did of one kind, and how often; `place` is the path in the app where one goes on. */
export type DigestLine = {
  topic: EventName;
  actorName: string | null;
  place: string;
  count: number;
  since: Date;
};

/** The news as lines, what waits longest first: the same kind from the same person with the same way on is one line. */
export function digestLines(news: readonly UnreadNews[]): DigestLine[] {
  const lines = new Map<string, DigestLine>();
  const oldestFirst = [...news].sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { topic, subjectId, at, actorName } of oldestFirst) {
    const place = placeOf({ topic, subjectId });
    const key = JSON.stringify([topic, actorName, place]);
    const { count, since } = lines.get(key) ?? { count: 0, since: at };
    lines.set(key, { topic, actorName, place, count: count + 1, since });
  }
  return [...lines.values()];
}
