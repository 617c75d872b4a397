import path from "node:path";

/** What of the data folder belongs into a backup beside the database: evidence, and documents that were issued. */
export const keptFolders = ["files", "sealed"] as const;

/** What stays behind of them: uploads that had not arrived, documents that were being written. */
export const isIncoming = (file: string) => file === "incoming" || file.startsWith("incoming/");

/** Notes of a running server, which a copy of a stopped one must not carry. */
export const isOfRunning = (file: string) =>
  ["postmaster.pid", "postmaster.opts", "server.log"].includes(file);

/** Where backups go unless somebody says otherwise: beside the data folder, never in it. */
export const backupFolder = (dataDir: string, chosen?: string) =>
  path.resolve(chosen ?? `${path.resolve(dataDir)}-backups`);

/** Whether a folder lies in another one, or is it. */
export function liesIn(folder: string, other: string) {
  const way = path.relative(other, folder);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}
