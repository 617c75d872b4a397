import { inflateRawSync } from "node:zlib";

/** "PK\x03\x04": the first bytes of every XLSX file. */
export const looksZipped = (bytes: Buffer) => bytes.length > 22 && bytes.readUInt32LE(0) === 0x04034b50;

/**
 * How many bytes a ZIP archive really unpacks to, by unpacking it within the limit; null when it holds more than
 * `limit`, or is not one whole archive. What an archive says about its own sizes is not believed.
 */
export function unpackedSize(bytes: Buffer, limit: number): number | null {
  const directory = directoryOf(bytes);
  if (!directory) return null;
  let [total, place] = [0, 0];
  for (const { offset, start, packed, stored } of directory.members) {
    // Whatever lies between two members would be read by a streaming reader without being counted here.
    if (offset < place || offset - place > longestTrailer) return null;
    const size = stored ? packed : inflatedSize(bytes.subarray(start, start + packed), limit - total);
    if (size === null || (total += size) > limit) return null;
    place = start + packed;
  }
  return directory.start - place <= longestTrailer ? total : null;
}

const longestTrailer = 24;

type Member = { offset: number; start: number; packed: number; stored: boolean };

function directoryOf(bytes: Buffer): { members: Member[]; start: number } | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) return null;
  const members: Member[] = [];
  const directory = bytes.readUInt32LE(end + 16);
  let at = directory;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const [method, packed, offset] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    if (offset + 30 > end || ![0, 8].includes(method)) return null;
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    members.push({ offset, start, packed, stored: method === 0 });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { members: members.sort((a, b) => a.offset - b.offset), start: directory };
}

function inflatedSize(packed: Buffer, limit: number): number | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) }).length;
  } catch {
    return null;
  }
}
