import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { daysOf } from "./hours";

type Titled = { title: string; startedOn: IsoDate; endedOn: IsoDate };

/** The name by which a training is the same whoever wrote it: letters and digits. The database's `training_name` says the same. */
const nameOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether two trainings of one person are one: the same name, and a day in common. It counts once, whoever recorded it. */
export const isTwin = (one: Titled, other: Titled) =>
  one.startedOn <= other.endedOn &&
  other.startedOn <= one.endedOn &&
  nameOf(one.title) === nameOf(other.title);

/** Why somebody is not noted as present: another event of the same training, with a day in common, is on their record. */
export const attendedBlocker = (name: string, record: Counting): Blocker => ({
  ...twinBlocker(record),
  ...{ kind: "attended", name },
});

type Nominated = Titled & { name: string };

/** Why somebody is not nominated: for another event of the same training with a day in common they are already. */
export const nominatedBlocker = ({ name, title, startedOn, endedOn }: Nominated): Blocker => ({
  code: "training.nominated-elsewhere",
  ...{ name, title, since: startedOn, last: endedOn, days: daysOf({ startedOn, endedOn }) },
});

/** A training on record, and what it came from: an event that was attended, a list of opening data, or the person. */
type Counting = Titled & { hours: number; kind: "event" | "list" | "person" };

/** Why a training cannot be recorded: it counts already, as this record says. */
export const twinBlocker = ({ title, startedOn, endedOn, hours, kind }: Counting): Blocker => ({
  code: "training.counts-already",
  ...{ title, since: startedOn, last: endedOn, days: daysOf({ startedOn, endedOn }), hours, kind },
});
