import {
  awaitedOf,
  awaitsLink,
  idleOf,
  linesOfLeader,
  type MatrixMember,
  type MatrixResult,
  orphansOf,
  roleMatrix,
  rowsOnForm,
  shareBalance,
  sharesOutOfBalance,
  toTakeUpOf,
} from "@/lib/planning/role-matrix";

const tons = { id: "tons", text: "Jumlah panen", targetValue: "10", targetUnit: "ton" };
const days = { id: "days", text: "Waktu tanam", targetValue: "30", targetUnit: "hari" };
const confirmed = [{ statement: "Panen meningkat", indicators: [tons, days] }];
const leader = linesOfLeader(confirmed, confirmed);
const share = (id: string, targetValue: string, targetUnit = "ton"): MatrixResult => ({
  ...{ id, kind: "main", statement: `Hasil ${id}` },
  support: { indicatorId: "tons", method: "direct_target" },
  indicators: [
    { targetValue: "2", targetUnit: "kali" },
    { targetValue, targetUnit },
  ],
});
const member = (id: string, ...results: MatrixResult[]): MatrixMember => ({
  id,
  name: id,
  title: null,
  outside: null,
  teams: [],
  expected: {},
  results,
});

describe("matriks peran hasil (L.II.A.5)", () => {
  it("sets each member's results below the indicator they support", () => {
    const { rows } = roleMatrix(leader, [member("ayu", share("a", "5")), member("citra")]);
    expect(rows).toMatchObject([
      { id: "ayu", cells: { tons: [{ id: "a" }] }, elsewhere: [] },
      { id: "citra", cells: {}, elsewhere: [] },
    ]);
  });

  it("names the indicator that nobody carries (L.II.A.5.h)", () => {
    const { columns } = roleMatrix(leader, [member("ayu", share("a", "5"), share("b", "1"))]);
    expect(columns.map(({ indicatorId, carriers }) => [indicatorId, carriers])).toEqual([
      ["tons", 1],
      ["days", 0],
    ]);
  });

  it("counts a link to a line that the leader's plan no longer has as none", () => {
    const lost: MatrixResult = {
      ...share("a", "5"),
      support: { indicatorId: "gone", method: "direct_area" },
    };
    const unlinked: MatrixResult = { ...share("b", "5"), support: null };
    const { rows } = roleMatrix(leader, [member("ayu", lost, unlinked)]);
    expect(rows[0]?.cells).toEqual({});
    expect(rows[0]?.elsewhere.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("what the leader expects (L.II.A.5)", () => {
  const expecting = (state: "active" | "proposed" | "refused", text = "Bibit unggul tersedia") => ({
    tons: { text, version: 1, state },
  });

  it("stands in the member's row, and carries nothing until the plan says so", () => {
    const expected = expecting("active");
    const { rows, columns } = roleMatrix(leader, [{ ...member("ayu"), expected }]);
    expect(rows[0]).toMatchObject({ expected, cells: {} });
    expect(columns[0]).toMatchObject({ carriers: 0, awaited: 1 });
  });

  it("counts apart from what nobody supports and from whoever has no role, while it waits for the plan", () => {
    const matrix = roleMatrix(leader, [{ ...member("ayu"), expected: expecting("active") }, member("citra")]);
    expect(awaitedOf(matrix).map(({ indicatorId }) => indicatorId)).toEqual(["tons"]);
    expect(orphansOf(matrix).map(({ indicatorId }) => indicatorId)).toEqual(["days"]);
    expect(toTakeUpOf(matrix).map(({ id }) => id)).toEqual(["ayu"]);
    expect(idleOf(matrix).map(({ id }) => id)).toEqual(["citra"]);
  });

  it("waits for nothing once the plan says so, though others still have to take it up", () => {
    const expected = expecting("active");
    const members = [
      { ...member("ayu", share("a", "5")), expected },
      { ...member("citra"), expected },
    ];
    const matrix = roleMatrix(leader, members);
    expect(matrix.columns[0]).toMatchObject({ carriers: 1, awaited: 1 });
    expect(awaitedOf(matrix)).toEqual([]);
    expect(toTakeUpOf(matrix).map(({ id }) => id)).toEqual(["citra"]);
  });

  it.each(["proposed", "refused"] as const)("supports nothing while it is %s", (state) => {
    const matrix = roleMatrix(leader, [{ ...member("ayu"), expected: expecting(state) }]);
    expect(orphansOf(matrix).map(({ indicatorId }) => indicatorId)).toEqual(["tons", "days"]);
    expect(idleOf(matrix).map(({ id }) => id)).toEqual(["ayu"]);
  });

  it("may be for a line that is being written, which is no orphan yet", () => {
    const written = { ...days, id: "new", text: "Luas tanam" };
    const lines = linesOfLeader(confirmed, [{ statement: "Panen meningkat", indicators: [days, written] }]);
    expect(lines.map(({ id, inForce }) => [id, inForce])).toEqual([
      ["tons", true],
      ["days", true],
      ["new", false],
    ]);
    expect(orphansOf(roleMatrix(lines, [member("ayu", share("a", "5"))]))).toMatchObject([
      { indicatorId: "days" },
    ]);
  });
});

describe("shares of a target (L.II.A.4.f: 10 t becomes 5 t and 5 t)", () => {
  const balance = (...shares: string[]) => {
    const members = shares.map((value, i) => member(`m${i}`, share(`s${i}`, value)));
    const [column] = roleMatrix(leader, members).columns;
    return column && [column.shared, shareBalance(column)];
  };

  it.each([
    [["5", "5"], "10", 0],
    [["5", "4.9"], "9.9", -1],
    [["5", "5.1"], "10.1", 1],
    [["0.1", "0.2", "9.7"], "10", 0],
  ] as const)("%j add up to %s", (shares, sum, sign) => {
    expect(balance(...shares)).toEqual([sum, sign]);
  });

  it("are not counted in another unit, nor where the target is not shared out", () => {
    const [column] = roleMatrix(leader, [member("ayu", share("a", "5", "kuintal"))]).columns;
    expect(column?.shared).toBeNull();
    expect(shareBalance({ shared: null, targetValue: "10" })).toBe(0);
  });
});

describe("the sum of shares beside one's own (L.II.A.4.f)", () => {
  const targets = leader.map(({ id: indicatorId, ...line }) => ({ indicatorId, ...line }));

  it.each([
    ["leaves something of the target over", "4", "5", { shared: "9", balance: -1 }],
    ["makes up the target", "5", "5", null],
    [
      "promises more than the target, by decimals that add up exactly",
      "5.1",
      "5.2",
      { shared: "10.3", balance: 1 },
    ],
  ])("%s: %s and %s", (_, own, other, expected) => {
    const sums = sharesOutOfBalance([share("tons", own)], [share("tons", other)], targets);
    const [sum = null] = Object.values(sums);
    expect(sum).toEqual(expected && { ...expected, targetValue: "10", targetUnit: "ton" });
  });

  it("is told of no result that takes no share, of no target that is not shared, and of no line that is gone", () => {
    const aspect = {
      ...share("tons", "4"),
      support: { indicatorId: "tons", method: "direct_aspect" as const },
    };
    expect(sharesOutOfBalance([aspect], [share("tons", "4")], targets)).toEqual({});
    expect(sharesOutOfBalance([share("tons", "4", "kg")], [], targets)).toEqual({});
    expect(sharesOutOfBalance([share("tons", "4")], [], [])).toEqual({});
  });
});

describe("a matrix in two tiers (L.II.A.5)", () => {
  const forLeader = (id: string): MatrixResult => ({
    ...share(id, "1"),
    support: { indicatorId: "of-the-team-leader", method: "indirect_service" },
  });
  const team = {
    ...{ id: "team", name: "Tim Panen", leaderId: "eko" },
    indicatorIds: new Set(["of-the-team-leader"]),
    memberIds: new Set(["ayu"]),
  };
  const matrix = roleMatrix(
    leader,
    [member("eko", share("e", "10")), member("ayu", forLeader("a")), member("citra", forLeader("c"))],
    [team],
  );

  it("says who leads a team, and what its members carry for that leader", () => {
    const [eko, ayu] = matrix.rows;
    expect(eko).toMatchObject({ leads: [{ id: "team", name: "Tim Panen" }], through: [] });
    expect(ayu).toMatchObject({ through: [{ team: "Tim Panen", results: [{ id: "a" }] }], elsewhere: [] });
  });

  it("counts a member who carries something for the team as having a role, and nobody beside the team", () => {
    expect(idleOf(matrix).map(({ id }) => id)).toEqual(["citra"]);
    expect(matrix.rows[2]).toMatchObject({ through: [], elsewhere: [{ id: "c" }] });
  });

  it("counts an indicator that only the leader of a team carries as carried", () => {
    expect(orphansOf(matrix).map(({ indicatorId }) => indicatorId)).toEqual(["days"]);
  });

  it("has members of the leader's own teams among those without a role and on the form, and no other outsiders", () => {
    const outside = { unit: "Bidang Panen", rater: "Dewi" };
    const led = { ...member("eko"), outside, teams: ["Tim Panen"] };
    const own = roleMatrix(leader, [led, { ...member("citra"), outside }]);
    expect(idleOf(own).map(({ id }) => id)).toEqual(["eko"]);
    expect(rowsOnForm(own).map(({ id }) => id)).toEqual(["eko"]);
  });
});

it("tells a role that lacks its link from one that the plan does not have", () => {
  const expected = { tons: { text: "Bibit siap tanam", version: 1, state: "active" as const } };
  const written = (statement: string) => ({ ...share("a", "5"), statement, support: null });
  const rowOf = (...results: MatrixResult[]) =>
    roleMatrix(leader, [{ ...member("ayu", ...results), expected }]).rows.map((row) =>
      awaitsLink(row, "tons"),
    );
  expect(rowOf(written(" bibit  SIAP tanam "))).toEqual([true]);
  expect(rowOf(written("Lahan siap tanam"))).toEqual([false]);
  expect(rowOf({ ...share("a", "5"), statement: "Bibit siap tanam" })).toEqual([false]);
});
