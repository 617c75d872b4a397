import type { Catalogue } from "@/lib/i18n/catalogues";

type Words = Catalogue["blockers"];
type Prefixed = { [P in Exclude<keyof Words, "general">]: `${P}.${keyof Words[P] & string}` };

/** A reason to say no. Its words stand in the catalogues; a code without words does not compile. */
export type BlockerCode = Prefixed[keyof Prefixed] | keyof Words["general"];

/** A reason with the facts its sentence needs. */
export type Blocker = { code: BlockerCode } & Readonly<Record<string, string | number>>;

/** Something a person may not or cannot do now, with the reasons; everything else that is thrown is a bug. */
export class DomainError extends Error {
  constructor(
    readonly blockers: readonly Blocker[],
    /** What stands in the database now, where a stale form wants to compare. */
    readonly current?: unknown,
  ) {
    super(blockers.map(({ code }) => code).join(", "));
    this.name = "DomainError";
  }
}

/** Null in place of a refusal, for a route to answer that there is nothing; anything else goes on being thrown. */
export function nullIfRefused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

/** Says no with one reason. */
export function refuse(code: BlockerCode, facts: Record<string, string | number> = {}): never {
  throw new DomainError([{ ...facts, code }]);
}

/** Says no when there are reasons. */
export function refuseBecause(blockers: readonly Blocker[]) {
  if (blockers.length > 0) throw new DomainError(blockers);
}

/** What a person may not do looks like what does not exist. */
export function refuseUnless(allowed: boolean): asserts allowed {
  if (!allowed) refuse("not-found");
}

/** The thing, or "not found" for whoever asks. */
export const found = <Thing>(thing: Thing | null | undefined): Thing => thing ?? refuse("not-found");

type Versioned<Data> = {
  updateMany(query: {
    where: { id: string; version: number };
    data: Data & { version: { increment: number } };
  }): Promise<{ count: number }>;
};

/** A row as the transaction has read it, with everything that it decides upon. */
type Read = { id: string; version: number };

/**
 * Applies a change only to the row as it was `read`, and only if it was read as the person saw it, at `version`. Without
 * the first, whoever guesses the number that comes next changes a row whose state nobody has looked at.
 * @throws DomainError `stale`, with `current` for the form to compare.
 */
export async function claimVersion<const Data extends object>(
  model: Versioned<Data>,
  read: Read,
  version: number,
  data: Data,
  current?: unknown,
) {
  const stale = () => new DomainError([{ code: "stale" }], current);
  if (read.version !== version) throw stale();
  const { count } = await model.updateMany({
    where: { id: read.id, version: read.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw stale();
}
