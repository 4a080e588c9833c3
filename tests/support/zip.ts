/** Packs files into a ZIP archive, in the order given and always to the same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  path: string;
  content: string | Uint8Array;
  /** Kept as it is rather than deflated. */
  stored?: boolean;
  /** What the archive says instead of the truth. */
  says?: { size?: number; crc?: number; flags?: number; method?: number };
}

export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { path, content, stored, says } of files) {
    const bytes = Buffer.from(content as string);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(path);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(says?.flags ?? 0x0800, 2);
    about.writeUInt16LE(says?.method ?? (stored ? 0 : 8), 4);
    about.writeUInt32LE(says?.crc ?? checksum(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(says?.size ?? bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** As ZIP asks for it; Node 20.19 has it, too. */
function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}
