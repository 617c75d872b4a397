import "server-only";

import { inflateSync } from "node:zlib";

const header = { woff: 44, sfnt: 12 };
const entry = { woff: 20, sfnt: 16 };
const padded = (length: number) => Math.ceil(length / 4) * 4;

/** A table of a typeface as WOFF 1.0 has it, inflated. */
function tableAt(woff: Buffer, at: number) {
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
  const stored = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  return {
    ...{ tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20) },
    content: packed === length ? stored : inflateSync(stored),
  };
}

/**
 * The typeface of a WOFF 1.0 file with its tables unpacked (sfnt). Whoever draws with the packed one unpacks it for every document,
 * which costs as much as drawing one.
 */
export function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, header.woff + i * entry.woff));
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(header.sfnt + count * entry.sfnt);
  woff.copy(head, 0, 4, 8);
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + 2 * i),
  );
  let offset = head.length;
  tables.forEach(({ tag, checksum, content }, i) => {
    const at = header.sfnt + i * entry.sfnt;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(content.length, at + 12);
    offset += padded(content.length);
  });
  const filled = tables.flatMap(({ content }) => [
    content,
    Buffer.alloc(padded(content.length) - content.length),
  ]);
  return Buffer.concat([head, ...filled]);
}
