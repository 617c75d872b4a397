import type { Blocker } from "@/lib/errors";

const office = "application/vnd.openxmlformats-officedocument";

/** What may be kept as evidence, by content; nothing that a browser would run. */
export const allowedMedia = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  `${office}.presentationml.presentation`,
] as const;

/** Bytes that one file may have. */
export const largestFile = 10 * 1024 * 1024;

/** Bytes that all files of one person may have. */
export const quota = 200 * 1024 * 1024;

type Kept = {
  /** The kind that the content shows; undefined when it shows none. */
  mediaType: string | undefined;
  bytes: number;
  /** Bytes that the person's other files have. */
  used: number;
};

/** Why a file is not taken as evidence (OWASP ASVS 5.0 V5.2); empty when it is. */
export function fileBlockers({ mediaType, bytes, used }: Kept): Blocker[] {
  const known = allowedMedia.some((allowed) => allowed === mediaType);
  return [
    ...(bytes === 0 ? [{ code: "evidence.empty" } as const] : []),
    ...(bytes > 0 && !known ? [{ code: "evidence.kind-not-allowed" } as const] : []),
    ...(used + bytes > quota ? [{ code: "evidence.quota", megabytes: quota / 1024 / 1024 } as const] : []),
  ];
}
