const form = /^kinerja-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/** The folder of a backup made at an instant: "kinerja-20261130T190000Z", in UTC, so that names sort by time. */
export const backupName = (madeAt: Date) => `kinerja-${madeAt.toISOString().replace(/[-:]|\.\d+/g, "")}`;

/** When a backup with this name was made; null for a name of something else. */
export function madeAt(name: string): Date | null {
  const parts = form.exec(name)?.slice(1);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Those of these names that are backups, newest first. */
export const backupsAmong = (names: readonly string[]) =>
  names.filter((name) => form.test(name)).sort((one, other) => (one < other ? 1 : -1));

/** The backups that may go once the newest `keep` stand; the last one never goes. */
export const outdated = (names: readonly string[], keep: number) =>
  backupsAmong(names).slice(Math.max(keep, 1));
