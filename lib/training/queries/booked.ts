import "server-only";

import type { Transaction } from "@/lib/db/doors";

import { inYear } from "../policy";
import { eventOf, eventShown } from "./event-row";

/** JP of events that end in the year and in which a person has a seat that is not over yet. */
export async function hoursBooked(tx: Transaction, personId: string, year: number) {
  const { gte, lte } = inYear(year).endedOn;
  const booked = await tx.trainingEvent.findMany({
    where: {
      ...{ status: "open", endsOn: { gte, lte } },
      nominations: { some: { personId, status: "approved" } },
    },
    select: eventShown,
  });
  return booked.reduce((sum, event) => sum + eventOf(event).hours, 0);
}
