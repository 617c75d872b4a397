import { fault, type Finding, notice } from "./finding";

/** What the database says of itself; null where what would be asked is not there. */
export type DatabaseFacts = {
  government: { name: string; mode: "live" | "demo"; timeZone: string } | null;
  serverVersion: number;
  migrations: { applied: string[]; failed: string[] };
  chains: { id: string; sequence: string; hash: string }[];
  /** The app's role, `kinerja_app`; null where the server does not know it. */
  role: { usable: boolean; powers: string[] } | null;
  clock: { ours: Date; theirs: Date; zone: string; newestEvent: Date | null };
  jobs: { waiting: number; since: Date | null; failed: number; round: Date | null } | null;
  demoPeople: number;
};

const minute = 60_000;

/** Migrations that the database lacks, has not finished, or has from another version of the product. */
export function migrationFaults({ migrations }: DatabaseFacts, written: readonly string[]): Finding[] {
  const { applied, failed } = migrations;
  const pending = written.filter((name) => !applied.includes(name) && !failed.includes(name));
  const unknown = applied.filter((name) => !written.includes(name));
  return [
    ...failed.map((name) => fault("migration-failed", { name })),
    ...(pending.length > 0
      ? [fault("migrations-pending", { count: pending.length, first: pending[0] ?? "" })]
      : []),
    ...(unknown.length > 0
      ? [fault("migrations-unknown", { count: unknown.length, last: unknown.at(-1) ?? "" })]
      : []),
  ];
}

/** The app's role is there, the owner may put it on, and it can do no more than it must. */
export function roleFaults({ role }: DatabaseFacts): Finding[] {
  if (!role) return [fault("role-missing")];
  return [
    ...(role.usable ? [] : [fault("role-unusable")]),
    ...(role.powers.length > 0 ? [fault("role-mighty", { powers: role.powers.join(", ") })] : []),
  ];
}

/** The database's clock and this machine's agree within five seconds, and nothing in the trail is yet to come. */
export function clockFaults({ clock, government }: DatabaseFacts): Finding[] {
  const { ours, theirs, zone, newestEvent } = clock;
  const apart = Math.round(Math.abs(ours.getTime() - theirs.getTime()) / 1000);
  const ahead = newestEvent ? Math.round((newestEvent.getTime() - ours.getTime()) / minute) : 0;
  return [
    ...(apart > 5 ? [fault("clock-apart", { seconds: apart })] : []),
    // The days of a demo are moved by its visitors.
    ...(ahead > 5 && government?.mode === "live" ? [fault("clock-behind", { minutes: ahead })] : []),
    ...(["UTC", "Etc/UTC"].includes(zone) ? [] : [fault("time-zone", { zone })]),
  ];
}

/** The worker made its rounds, which come every quarter of an hour, and leaves nothing lying. */
export function workerFaults({ jobs, clock, government }: DatabaseFacts): Finding[] {
  if (!jobs || !government) return [];
  const minutesSince = (then: Date) => Math.round((clock.theirs.getTime() - then.getTime()) / minute);
  const silent = jobs.round ? minutesSince(jobs.round) : null;
  return [
    ...(silent === null ? [fault("worker-never")] : []),
    ...(silent !== null && silent > 45 ? [fault("worker-silent", { minutes: silent })] : []),
    ...(jobs.waiting > 0 && jobs.since
      ? [fault("jobs-waiting", { count: jobs.waiting, minutes: minutesSince(jobs.since) })]
      : []),
    ...(jobs.failed > 0 ? [notice("jobs-failed", { count: jobs.failed })] : []),
  ];
}

/** A database in use has a government, and a live one holds nobody invented. */
export function contentFaults({ government, demoPeople }: DatabaseFacts, demo: boolean): Finding[] {
  if (!government) return [fault("no-government")];
  if (demo) return government.mode === "live" ? [fault("live-data-in-demo")] : [];
  if (government.mode === "demo") return [fault("demo-data", { name: government.name })];
  // One number may happen to be somebody's; three of them are the demo.
  return demoPeople >= 3 ? [fault("demo-people", { count: demoPeople })] : [];
}

/** What was found where the trail and the kept files were read. */
export type IntegrityFacts = {
  chain: { chainId: string; sequence: string }[];
  missing: string[];
  altered: string[];
};

export function integrityFaults({ chain, missing, altered }: IntegrityFacts): Finding[] {
  const [broken, lost, other] = [chain[0], missing[0], altered[0]];
  return [
    ...(broken ? [fault("trail-broken", { count: chain.length, ...broken })] : []),
    ...(lost ? [fault("file-missing", { count: missing.length, first: lost })] : []),
    ...(other ? [fault("file-altered", { count: altered.length, first: other })] : []),
  ];
}
