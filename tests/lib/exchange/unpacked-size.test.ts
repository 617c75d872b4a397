import { deflateRawSync } from "node:zlib";

import { looksZipped, unpackedSize } from "@/lib/exchange/unpacked-size";

type Member = { content: Buffer; /** Leaves the member out of the archive's directory. */ hidden?: boolean };

/** An archive whose directory claims that every member unpacks to one byte. */
function anArchive(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { content, hidden } of members) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(31);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(1, 26);
    const entry = Buffer.alloc(47);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(1, 24);
    entry.writeUInt16LE(1, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, packed);
    if (!hidden) directory.push(entry);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const sheet = { content: Buffer.from("<sheet/>") };
const bomb = { content: Buffer.alloc(5_000_000) };

describe("what an archive unpacks to", () => {
  it("is counted by unpacking, whatever the archive says", () => {
    const archive = anArchive([sheet, sheet]);
    expect(looksZipped(archive)).toBe(true);
    expect(unpackedSize(archive, 1_000)).toBe(16);
    expect(unpackedSize(anArchive([sheet, bomb]), 1_000_000)).toBeNull();
    expect(unpackedSize(anArchive([bomb, bomb]), 9_000_000)).toBeNull();
    expect(unpackedSize(anArchive([bomb, bomb]), 10_000_000)).toBe(10_000_000);
  });

  it("is not told of an archive that hides a member, or is broken", () => {
    expect(unpackedSize(anArchive([sheet, { ...bomb, hidden: true }, sheet]), 1_000_000)).toBeNull();
    expect(unpackedSize(anArchive([sheet, { ...bomb, hidden: true }]), 1_000_000)).toBeNull();
    expect(unpackedSize(anArchive([sheet]).subarray(0, -4), 1_000)).toBeNull();
    expect(unpackedSize(Buffer.from("PK\x03\x04"), 1_000)).toBeNull();
    expect(looksZipped(Buffer.from("NIP;Nama"))).toBe(false);
  });
});
