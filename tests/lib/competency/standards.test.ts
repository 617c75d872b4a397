import fc from "fast-check";

import { levels } from "@/lib/competency/competencies";
import {
  affectedBy,
  functionalLevels,
  inheritedLevel,
  keyOf,
  scopes,
  type Standard,
  standardKinds,
  withScope,
} from "@/lib/competency/standards";

const agencies = ["dinkes", "dikbud"] as const;
const scope = fc.constantFrom(...scopes);
const standard = fc.record({
  scope,
  agencyId: fc.constantFrom(null, ...agencies),
  level: fc.constantFrom(...levels),
});
/** As the database keeps them: one row for a scope of an agency. */
const standards = fc
  .uniqueArray(standard, { selector: ({ agencyId, scope: at }) => `${agencyId}/${keyOf(at)}`, maxLength: 30 })
  .map((rows): Standard[] => rows.map(({ scope: at, ...rest }) => ({ ...at, ...rest })));
const position = fc.oneof(
  fc.record({
    agencyId: fc.constantFrom(...agencies),
    kind: fc.constantFrom(...standardKinds),
    functionalLevel: fc.constant(null),
  }),
  fc.record({
    agencyId: fc.constantFrom(...agencies),
    kind: fc.constant("functional" as const),
    functionalLevel: fc.constantFrom(...functionalLevels),
  }),
);

type Place = Parameters<typeof inheritedLevel>[1];

/** Rung by rung, as the regulation's practice reads: the agency's for the level, its own for all, the government's, in that order. */
function naive(rows: readonly Standard[], { agencyId, kind, functionalLevel }: Place) {
  const at = (agency: string | null, level: Place["functionalLevel"]) =>
    rows.find((row) => row.agencyId === agency && row.kind === kind && row.functionalLevel === level)?.level;
  const own = functionalLevel === null ? undefined : at(agencyId, functionalLevel);
  if (own !== undefined) return own;
  if (at(agencyId, null) !== undefined) return at(agencyId, null);
  const common = functionalLevel === null ? undefined : at(null, functionalLevel);
  return common ?? at(null, null) ?? null;
}

const madya = { kind: "functional", functionalLevel: "ahli_madya" } as const;
const everyFunctional = { kind: "functional", functionalLevel: null } as const;

describe("what a position inherits", () => {
  it("is what reading the standards rung by rung gives", () => {
    fc.assert(
      fc.property(standards, position, (rows, place) => {
        expect(inheritedLevel(rows, place)).toBe(naive(rows, place));
      }),
    );
  });

  it("does not depend on the order of the standards", () => {
    fc.assert(
      fc.property(standards, position, (rows, place) => {
        expect(inheritedLevel([...rows].reverse(), place)).toBe(inheritedLevel(rows, place));
      }),
    );
  });

  it.each([
    ["nothing without a standard", [], null],
    ["the government's", [{ ...everyFunctional, agencyId: null, level: 2 }], 2],
    [
      "that of its functional level before that of all",
      [
        { ...everyFunctional, agencyId: null, level: 2 },
        { ...madya, agencyId: null, level: 4 },
      ],
      4,
    ],
    [
      "its agency's for all levels before the government's for its own",
      [
        { ...madya, agencyId: null, level: 4 },
        { ...everyFunctional, agencyId: "dinkes", level: 3 },
      ],
      3,
    ],
    ["never another agency's", [{ ...madya, agencyId: "dikbud", level: 5 }], null],
  ] as [string, Standard[], number | null][])("is %s", (_, rows, level) => {
    expect(inheritedLevel(rows, { ...madya, agencyId: "dinkes" })).toBe(level);
  });
});

describe("whom a change of standards is about", () => {
  const groups = [
    { ...madya, agencyId: "dinkes", positions: 2, people: 7 },
    { ...madya, agencyId: null, positions: 5, people: 20 },
    { kind: "supervisor" as const, functionalLevel: null, agencyId: null, positions: 9, people: 9 },
  ];
  const before: Standard[] = [{ ...madya, agencyId: null, level: 4 }];

  it("is nobody while nothing changes", () => {
    expect(affectedBy(before, withScope(before, null, [{ ...madya, level: 4 }]), groups)).toEqual({
      positions: 0,
      people: 0,
    });
  });

  it("is everybody who inherits another level, and nobody else", () => {
    expect(affectedBy(before, withScope(before, null, [{ ...madya, level: 5 }]), groups)).toEqual({
      positions: 7,
      people: 27,
    });
    expect(affectedBy(before, withScope(before, "dinkes", [{ ...madya, level: 5 }]), groups)).toEqual({
      positions: 2,
      people: 7,
    });
  });

  it("leaves out those whose agency asks the same already", () => {
    const own = withScope(before, "dinkes", [{ ...madya, level: 3 }]);
    expect(affectedBy(own, withScope(own, null, [{ ...madya, level: 5 }]), groups)).toEqual({
      positions: 5,
      people: 20,
    });
  });
});
