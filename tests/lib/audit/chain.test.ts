import { genesis, headFaults, type LinkedEvent, walkChain } from "@/lib/audit/chain";

const zero = "0".repeat(64);
const event = (sequence: number, changes: Partial<LinkedEvent> = {}): LinkedEvent => ({
  chainId: "dikbud",
  sequence: BigInt(sequence),
  previousHash: sequence === 1 ? zero : `h${sequence - 1}`,
  hash: `h${sequence}`,
  computed: `h${sequence}`,
  ...changes,
});
const head = { chainId: "dikbud", sequence: BigInt(3), hash: "h3" };
const clean = [event(1), event(2), event(3)];

function chainFaults(claimed: typeof head, events: LinkedEvent[]) {
  const { faults, place } = walkChain(claimed.chainId, genesis, events);
  return [...faults, ...headFaults(claimed, place)];
}

describe("the audit chain", () => {
  it("answers nothing when nobody tampered", () => {
    expect(chainFaults(head, clean)).toEqual([]);
  });

  it.each([
    ["a changed row", [event(1), event(2, { computed: "x" }), event(3)], [{ sequence: 2, fault: "changed" }]],
    [
      "a row changed together with its hash",
      [event(1), event(2, { hash: "x", computed: "x" }), event(3)],
      [{ sequence: 3, fault: "unlinked" }],
    ],
    ["a removed row", [event(1), event(3)], [{ sequence: 2, fault: "missing" }]],
    ["a removed last row", [event(1), event(2)], [{ sequence: 3, fault: "head" }]],
  ])("names %s", (_, events, faults) => {
    expect(chainFaults(head, events)).toMatchObject(
      faults.map(({ sequence, fault }) => ({ chainId: "dikbud", sequence: BigInt(sequence), fault })),
    );
  });

  it("is walked in stretches like in one go", () => {
    const changed = [event(1), event(2, { hash: "x", computed: "x" }), event(3)];
    const first = walkChain("dikbud", genesis, changed.slice(0, 2));
    const second = walkChain("dikbud", first.place, changed.slice(2));
    expect([...first.faults, ...second.faults]).toEqual(walkChain("dikbud", genesis, changed).faults);
    expect(second.faults).toHaveLength(1);
  });
});
