import fc from "fast-check";

import type { NominationStatus } from "@/lib/db/generated/enums";
import type { TrainingForm } from "@/lib/training/hours";
import {
  approvingBlockers,
  askingBlockers,
  attendanceBlockers,
  eventBlockers,
  movingUp,
  nominatingBlockers,
  openBlockers,
  proposingBlockers,
  refusingBlockers,
  teachingBlockers,
  withdrawingBlockers,
} from "@/lib/training/nomination";

const today = "2026-06-03";
const event = {
  ...{ status: "open" as const, startsOn: "2026-07-06", endsOn: "2026-07-07", nominateBy: "2026-06-30" },
};
const cancelled = { ...event, status: "cancelled" as const };
const over = { ...event, status: "held" as const };
const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

const statuses: NominationStatus[] = [
  ...([
    "asked",
    "proposed",
    "approved",
    "waiting",
    "refused",
    "withdrawn",
    "attended",
    "absent",
    "closed",
  ] as const),
];

describe("a nomination", () => {
  it.each([
    ["nobody", null, []],
    ["who took it back", "withdrawn", []],
    ["who was refused", "refused", []],
    ["who asked", "asked", ["training.nominated-already"]],
    ["who waits", "waiting", ["training.nominated-already"]],
    ["who has a seat", "approved", ["training.nominated-already"]],
  ] as const)("is open for %s", (_, before, expected) => {
    expect(codes(nominatingBlockers(event, before, today))).toEqual(expected);
  });

  it("is not asked for again once it was refused", () => {
    expect(codes(askingBlockers(event, "refused", today))).toEqual(["training.refused-already"]);
    expect(askingBlockers(event, "withdrawn", today)).toEqual([]);
  });

  it("closes with its last day, and with the event", () => {
    expect(nominatingBlockers(event, null, "2026-06-30")).toEqual([]);
    expect(nominatingBlockers(event, null, "2026-07-01")).toEqual([
      { code: "training.nominations-closed", by: "2026-06-30" },
    ]);
    expect(codes(nominatingBlockers(cancelled, null, today))).toEqual(["training.event-cancelled"]);
    expect(codes(nominatingBlockers(over, null, today))).toEqual(["training.event-held"]);
  });

  it("is proposed once it was asked for, and approved once it was proposed, until the event begins", () => {
    for (const status of statuses) {
      expect(codes(proposingBlockers(event, status, today))).toEqual(
        status === "asked" ? [] : ["training.not-asked"],
      );
      expect(codes(approvingBlockers(event, status, today))).toEqual(
        status === "proposed" ? [] : ["training.not-proposed"],
      );
    }
    expect(codes(approvingBlockers(event, "proposed", "2026-07-06"))).toEqual(["training.event-begun"]);
    expect(codes(approvingBlockers(cancelled, "proposed", today))).toEqual(["training.event-cancelled"]);
  });

  it("is refused while nobody has given a seat, and given back until the event begins", () => {
    for (const status of statuses) {
      const undecided = ["asked", "proposed", "waiting"].includes(status);
      expect(codes(refusingBlockers(event, status))).toEqual(undecided ? [] : ["training.not-proposed"]);
      expect(codes(withdrawingBlockers(event, status, today))).toEqual(
        undecided || status === "approved" ? [] : ["training.nothing-to-give-back"],
      );
    }
    expect(codes(refusingBlockers(over, "waiting"))).toEqual(["training.event-held"]);
    expect(codes(withdrawingBlockers(event, "approved", "2026-07-06"))).toEqual(["training.event-begun"]);
  });
});

describe("an event", () => {
  it("is changed while it is open, and attendance is noted from its last day on", () => {
    expect(openBlockers(event)).toEqual([]);
    expect(codes(attendanceBlockers(event, "2026-07-06"))).toEqual(["training.event-not-over"]);
    expect(attendanceBlockers(event, "2026-07-07")).toEqual([]);
    expect(codes(attendanceBlockers(over, "2026-07-08"))).toEqual(["training.event-held"]);
  });

  it("lies ahead, with its nominations, and keeps the seats that were given", () => {
    const offered = { startsOn: "2026-07-06", endsOn: "2026-07-07", nominateBy: "2026-06-30", seats: 5 };
    const teaches = { form: "course" as const, quantity: 8 };
    const beside = { taken: 0, before: null, today, teaches };
    expect(eventBlockers(offered, beside)).toEqual([]);
    expect(codes(eventBlockers({ ...offered, startsOn: today, nominateBy: "2026-06-02" }, beside))).toEqual([
      ...["training.event-past", "training.deadline-past"],
    ]);
    // What stands may have passed meanwhile: other words can still be put right.
    expect(
      eventBlockers(offered, { ...beside, taken: 5, before: "2026-07-06", today: "2026-07-08" }),
    ).toEqual([]);
    expect(eventBlockers(offered, { ...beside, taken: 6, before: "2026-07-06" })).toEqual([
      { code: "training.seats-given", count: 6 },
    ]);
  });

  it("lasts for the days that it teaches, and a course teaches no more days than its events ahead last", () => {
    const offered = { startsOn: "2026-07-06", endsOn: "2026-07-07", nominateBy: "2026-06-30", seats: 5 };
    const teaching = (form: TrainingForm, quantity: number) => ({
      event: codes(eventBlockers(offered, { taken: 0, before: null, today, teaches: { form, quantity } })),
      course: codes(teachingBlockers({ form, quantity }, [offered, { ...offered, endsOn: "2026-07-10" }])),
    });
    expect(teaching("workshop", 2)).toEqual({ event: [], course: [] });
    expect(teaching("workshop", 3)).toEqual({
      ...{ event: ["training.event-too-short"], course: ["training.events-too-short"] },
    });
    expect(teaching("course", 16)).toEqual({ event: [], course: [] });
  });

  it("gives free seats to the first of those who wait, and to no more", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: -3, max: 20 }), (waiting, free) => {
        const up = movingUp(waiting, free);
        expect(up).toEqual(waiting.slice(0, up.length));
        expect(up.length).toBe(Math.min(waiting.length, Math.max(0, free)));
      }),
    );
  });
});
