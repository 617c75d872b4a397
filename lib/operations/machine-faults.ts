import { fault, type Finding, notice } from "./finding";

const [gigabyte, hour, day] = [1024 ** 3, 60 * 60_000, 24 * 60 * 60_000];

/** The room on a disk, in bytes, by a folder that lies on it. */
export type Disk = { place: string; free: number; total: number };

/** Less than a tenth, or less than two gigabytes, is nearly full. */
export const diskFaults = (disks: readonly Disk[]): Finding[] =>
  disks
    .filter(({ free, total }) => free < Math.max(total / 10, 2 * gigabyte))
    .map(({ place, free, total }) =>
      fault("disk-full", {
        place,
        percent: Math.round((free / total) * 100),
        gigabytes: Math.round((free / gigabyte) * 10) / 10,
      }),
    );

const shortestSecret = 32;
const fewestSigns = 10;

/** The secret that seals sessions is long, and not one sign after the other. */
export function secretFaults(secret: string | undefined): Finding[] {
  if (!secret) return [fault("secret-missing")];
  if (secret.length < shortestSecret) return [fault("secret-short", { length: secret.length })];
  return new Set(secret).size < fewestSigns ? [fault("secret-plain")] : [];
}

/** The certificate that stands at the address, or why none was seen. */
export type Certificate = { validTo: Date; trusted: boolean; said: string } | { unreachable: string };

/** The address people type is encrypted, and stays so for two weeks at least. */
export function addressFaults(
  appUrl: string | undefined,
  certificate: Certificate | null,
  now: Date,
): Finding[] {
  if (!appUrl) return [fault("address-missing")];
  if (!appUrl.startsWith("https://")) return [fault("address-without-tls", { address: appUrl })];
  if (!certificate) return [];
  if ("unreachable" in certificate)
    return [fault("address-unreachable", { address: appUrl, said: certificate.unreachable })];
  const days = Math.floor((certificate.validTo.getTime() - now.getTime()) / day);
  if (days < 0) return [fault("certificate-over", { address: appUrl })];
  return [
    ...(certificate.trusted ? [] : [fault("certificate-untrusted", { said: certificate.said })]),
    ...(days < 14 ? [fault("certificate-ending", { days })] : []),
  ];
}

/** From which day on a second factor is asked of who rates, leads or administers; that none is, is worth knowing. */
export const factorFaults = (from: string | undefined): Finding[] => (from ? [] : [notice("factor-unset")]);

/** Whether mail can leave: `unset` without a mail server, null when it answers, else what it said. */
export type Mail = "unset" | { fails: string } | null;

export function mailFaults(mail: Mail): Finding[] {
  if (mail === "unset") return [notice("mail-unset")];
  return mail ? [fault("mail-unreachable", { said: mail.fails })] : [];
}

/** A day's backup may take its time: a day and two hours after the last one, one is missing. */
const longestHours = 26;

/** When the newest backup was made, and where backups are looked for. */
export type Backups = { folder: string; newest: Date | null };

export function backupFaults({ folder, newest }: Backups, now: Date): Finding[] {
  if (!newest) return [fault("backup-missing", { folder })];
  const hours = Math.floor((now.getTime() - newest.getTime()) / hour);
  return hours >= longestHours ? [fault("backup-old", { hours, folder })] : [];
}
