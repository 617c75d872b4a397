/** One event of a chain as the verifier reads it; `computed` is its hash made anew from the stored fields. */
export type LinkedEvent = {
  chainId: string;
  sequence: bigint;
  previousHash: string;
  hash: string;
  computed: string;
};

/** The head that the chain's own row claims. */
export type ChainHead = { chainId: string; sequence: bigint; hash: string };

/** What is wrong with one place of a chain. */
export type ChainFault = {
  chainId: string;
  sequence: bigint;
  fault: "changed" | "unlinked" | "missing" | "head" | "removed";
};

/** How far a walk along a chain has come: the last event's number and hash. */
export type ChainPlace = Pick<ChainHead, "sequence" | "hash">;

/** Where every chain begins. */
export const genesis: ChainPlace = { sequence: BigInt(0), hash: "0".repeat(64) };

/**
 * Walks on along one chain in order and names every place that was tampered with: a changed row, a broken link, a gap.
 * Answers where it came to, so that a long chain can be walked in stretches.
 */
export function walkChain(chainId: string, from: ChainPlace, events: readonly LinkedEvent[]) {
  const faults: ChainFault[] = [];
  let { sequence, hash } = from;
  const report = (fault: ChainFault["fault"], at: bigint) => faults.push({ chainId, sequence: at, fault });

  for (const event of events) {
    if (event.sequence !== sequence + BigInt(1)) report("missing", sequence + BigInt(1));
    else if (event.previousHash !== hash) report("unlinked", event.sequence);
    if (event.computed !== event.hash) report("changed", event.sequence);
    ({ sequence, hash } = event);
  }
  return { faults, place: { sequence, hash } };
}

/** Whether the head that a chain claims stands on the last event; what is wrong with it otherwise. */
export const headFaults = ({ chainId, sequence, hash }: ChainHead, last: ChainPlace): ChainFault[] =>
  sequence === last.sequence && hash === last.hash ? [] : [{ chainId, sequence, fault: "head" }];
