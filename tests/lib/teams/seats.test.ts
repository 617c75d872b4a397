import {
  endedBlockers,
  endingBlockers,
  type Seating,
  seatingBlockers,
  spanBlockers,
  successionBlockers,
  takenBlockers,
} from "@/lib/teams/seats";

const team = { from: "2026-01-05", to: "2026-12-31" };
const eko = { personId: "eko", role: "leader" as const, from: "2026-01-05", to: null };
const ayu = { personId: "ayu", role: "member" as const, from: "2026-01-05", to: null };

const seating = (changes: Partial<Seating> = {}): Seating => ({
  ...{ keeperId: "budi", team, from: "2026-06-01", leaderId: "eko", memberIds: ["ayu"] },
  ...{ seated: ["eko", "ayu"], ofUnit: ["eko", "ayu"], aboveLeader: ["budi"] },
  ...changes,
});

const leaderFromElsewhere = { ofUnit: ["ayu"] };

describe("sitting in a work team (L.II.A.5)", () => {
  it("is open to people of the unit", () => {
    expect(seatingBlockers(seating())).toEqual([]);
  });

  it.each<[string, Partial<Seating>, object]>([
    ["before it begins", { from: "2026-01-04" }, { code: "team.outside-team" }],
    ["after it ends", { from: "2027-01-01" }, { code: "team.outside-team" }],
    ["of somebody from elsewhere", { ofUnit: ["eko"] }, { code: "team.not-of-unit", count: 1 }],
    ["of a leader from elsewhere", leaderFromElsewhere, { code: "team.leader-not-of-unit" }],
    ["of the leader as a member", { memberIds: ["eko"] }, { code: "team.leader-is-member" }],
    ["of the leader's rater as a member", { aboveLeader: ["ayu"] }, { code: "team.member-above-leader" }],
    ["of whoever keeps the team", { keeperId: "ayu" }, { code: "team.own-case" }],
    ["of whoever keeps the team as the leader", { keeperId: "eko" }, { code: "team.leader-oneself" }],
  ])("is refused %s", (_, changes, blocker) => {
    expect(seatingBlockers(seating(changes))).toEqual([blocker]);
  });

  it("is refused to whoever has a seat then or later, not to who had one before", () => {
    const ended = { ...ayu, to: "2026-05-31" };
    expect(takenBlockers([eko, ayu], ["ayu"], "2026-06-01")).toEqual([
      { code: "team.already-seated", count: 1 },
    ]);
    expect(takenBlockers([eko, ended], ["ayu"], "2026-06-01")).toEqual([]);
  });
});

describe("leading a work team", () => {
  it("passes on from a later day", () => {
    expect(successionBlockers([eko, ayu], "ayu", "2026-06-01")).toEqual([]);
  });

  it.each([
    ["on the day the last one began", [eko], "ayu", "2026-01-05", "team.leader-too-early"],
    ["to who leads already", [eko], "eko", "2026-06-01", "team.leader-already"],
    [
      "to a member who only begins then",
      [eko, { ...ayu, from: "2026-06-01" }],
      "ayu",
      "2026-06-01",
      "team.already-seated",
    ],
  ])("is refused %s", (_, seats, leaderId, from, code) => {
    expect(successionBlockers(seats, leaderId, from)).toMatchObject([{ code }]);
  });
});

describe("the end of a team or a seat", () => {
  it("may come on its first day, and brings changes to an end the day after", () => {
    expect(spanBlockers({ from: "2026-06-01", to: "2026-06-01" })).toEqual([]);
    expect(endedBlockers(team, "2026-12-31")).toEqual([]);
    expect(endedBlockers(team, "2027-01-01")).toEqual([{ code: "team.ended", date: "2026-12-31" }]);
  });

  it.each([
    ["before the first day", team, [], "2026-01-04", "team.ends-before-start"],
    ["after the end on record", team, [], "2027-01-01", "team.ends-sooner"],
    ["before a seat begins", team, [{ from: "2026-07-01", to: null }], "2026-06-30", "team.seat-after-end"],
  ])("is refused %s", (_, span, seats, lastDay, code) => {
    expect(endingBlockers(span, seats, lastDay)).toMatchObject([{ code }]);
    expect(spanBlockers({ from: "2026-06-02", to: "2026-06-01" })).toHaveLength(1);
  });
});
