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
  fault: "changed" | "unlinked" | "missing" | "head";
};

const genesis = "0".repeat(64);

/**
 * Walks one chain in order and names every place that was tampered with: a changed row, a broken link, a gap, and a
 * head that does not stand on the last event. A clean chain answers nothing.
 */
export function chainFaults(head: ChainHead, events: readonly LinkedEvent[]): ChainFault[] {
  const faults: ChainFault[] = [];
  let [sequence, hash] = [BigInt(0), genesis];
  const report = (fault: ChainFault["fault"], at: bigint) =>
    faults.push({ chainId: head.chainId, sequence: at, fault });

  for (const event of events) {
    if (event.sequence !== sequence + BigInt(1)) report("missing", sequence + BigInt(1));
    else if (event.previousHash !== hash) report("unlinked", event.sequence);
    if (event.computed !== event.hash) report("changed", event.sequence);
    [sequence, hash] = [event.sequence, event.hash];
  }
  if (head.sequence !== sequence || head.hash !== hash) report("head", head.sequence);
  return faults;
}
