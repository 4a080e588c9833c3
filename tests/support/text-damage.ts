/** Damage that any file of text may suffer, whatever its format. */
import { gzipSync } from 'node:zlib';
import { numbers, type MalformedInput } from './malformed-input.ts';

/** Beginnings of files that are no text. */
const BINARIES: readonly [name: string, start: readonly number[]][] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
  ['GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]],
  ['Office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['WebAssembly', [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]],
];

/** No UTF-8 by any reading: lone, overlong, cut, beyond Unicode, halves of a pair. */
const BROKEN_UTF8: readonly (readonly number[])[] = [
  [0x80],
  [0xbf, 0xbf],
  [0xc0, 0xaf],
  [0xc1, 0xbf],
  [0xe0, 0x80, 0xaf],
  [0xf0, 0x80, 0x80, 0xaf],
  [0xc3],
  [0xe2, 0x82],
  [0xf0, 0x9f, 0x98],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xfe],
  [0xff],
];

const BLANKS = [
  '',
  ' ',
  '\n',
  '\t\t',
  '\r\n\r\n',
  '\uFEFF',
  '\uFEFF \n',
  '\u00A0\u2003',
  ' \n'.repeat(50_000),
];

/** At least a hundred damaged copies of `sample`, a file's whole content. */
export function* textDamage(sample: string, file: string): Generator<MalformedInput> {
  const bytes = Buffer.from(sample);
  const of = (kind: string, name: string, damaged: Uint8Array): MalformedInput => ({
    kind,
    name,
    bytes: damaged,
    file,
  });
  for (const [index, blank] of BLANKS.entries()) yield of('no words', `blanks ${index}`, Buffer.from(blank));
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const at = Math.floor((sample.length * tenth) / 10);
    const within = (put: Uint8Array): Buffer =>
      Buffer.concat([Buffer.from(sample.slice(0, at)), put, Buffer.from(sample.slice(at))]);
    yield of('NUL bytes', `one NUL after ${tenth} tenths`, within(new Uint8Array(1)));
    yield of('Latin-1', `é after ${tenth} tenths`, within(Uint8Array.of(0xe9)));
    yield of(
      'Windows-1252',
      `quotation marks after ${tenth} tenths`,
      within(Uint8Array.of(0x93, 0x61, 0x94)),
    );
    yield of('control characters', `many after ${tenth} tenths`, within(Buffer.alloc(bytes.length, 0x01)));
    const name = `${tenth} tenths, in the middle of a character`;
    yield of('cut off', name, Buffer.concat([Buffer.from(sample.slice(0, at)), Uint8Array.of(0xe2, 0x80)]));
  }
  for (const [index, broken] of BROKEN_UTF8.entries())
    yield of('no UTF-8', `sequence ${index}`, Buffer.concat([bytes, Uint8Array.from(broken), bytes]));
  const random = numbers(7);
  for (const [name, start] of BINARIES) {
    const noise = Uint8Array.from({ length: 2_000 }, () => Math.floor(random() * 256));
    yield of('another kind of file', name, Buffer.concat([Uint8Array.from(start), noise]));
  }
  const wide = Buffer.from(sample, 'utf16le');
  yield of('UTF-16 without its mark', 'little-endian', wide);
  yield of('UTF-16 without its mark', 'big-endian', Buffer.from(wide).swap16());
  yield of(
    'broken UTF-16',
    'half a pair',
    Buffer.concat([Uint8Array.of(0xff, 0xfe), wide, Uint8Array.of(0, 0xd8)]),
  );
  yield of(
    'broken UTF-16',
    'an odd byte',
    Buffer.concat([Uint8Array.of(0xff, 0xfe), wide, Uint8Array.of(0x41)]),
  );
  const packed = gzipSync(bytes);
  for (let tenth = 1; tenth < 10; tenth += 1)
    yield of(
      'damaged gzip',
      `cut off after ${tenth} tenths`,
      packed.subarray(0, (packed.length * tenth) / 10),
    );
  yield of(
    'damaged gzip',
    'wrong checksum',
    Buffer.from(packed).fill(1, packed.length - 8, packed.length - 4),
  );
  yield of('damaged gzip', 'of nothing', gzipSync(''));
  yield of('gzip bomb', 'of blanks', gzipSync(Buffer.alloc(20_000_000, 0x20)));
  yield of('another kind of file', 'gzip in gzip', gzipSync(gzipSync(bytes)));
}
