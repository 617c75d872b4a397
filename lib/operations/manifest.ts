import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const keptFileSchema = z.strictObject({
  /** Below the backup's folder, with forward slashes. */
  path: z.string().min(1),
  bytes: z.int().nonnegative(),
  sha256,
});

/** What a backup says about itself, as `manifest.json` in its folder. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The product's version, and Node's. */
  version: z.string(),
  node: z.string(),
  government: z.string(),
  database: z.strictObject({
    /** `dump` as pg_dump writes it; `cluster` is the whole folder of a stopped server. */
    kind: z.enum(["dump", "cluster"]),
    /** Of the server, as 160004. */
    serverVersion: z.int(),
    migrations: z.array(z.string()),
    /** The head of every chain of the audit trail. */
    chains: z.array(z.strictObject({ id: z.string(), sequence: z.string(), hash: sha256 })),
  }),
  files: z.array(keptFileSchema),
});

export type Manifest = z.output<typeof manifestSchema>;
export type KeptFile = Manifest["files"][number];

/** What is wrong with one file of a backup. */
export type FileFault = { path: string; fault: "missing" | "altered" | "unknown" };

/** How the files that lie there differ from those that the manifest names; empty when they do not. */
export function fileFaults(said: readonly KeptFile[], there: readonly KeptFile[]): FileFault[] {
  const [known, found] = [said, there].map((files) => new Map(files.map((file) => [file.path, file.sha256])));
  const lost = said.flatMap(({ path, sha256 }): FileFault[] => {
    const present = found?.get(path);
    if (present === undefined) return [{ path, fault: "missing" }];
    return present === sha256 ? [] : [{ path, fault: "altered" }];
  });
  const added = there.filter(({ path }) => !known?.has(path));
  return [...lost, ...added.map(({ path }): FileFault => ({ path, fault: "unknown" }))];
}
