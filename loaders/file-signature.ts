/** What bytes are that are no text, by the marks that formats begin with. */

const MARKS: readonly [bytes: readonly number[], name: string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF picture'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old or encrypted Office document'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90, 0x00], 'a program'],
  [[0xca, 0xfe, 0xba, 0xbe], 'a program'],
  [[0x00, 0x61, 0x73, 0x6d], 'a WebAssembly program'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x42, 0x5a, 0x68, 0x39], 'a bzip2 archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an XZ archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'an SQLite database'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet table'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

/** What a ZIP archive is by the names of its first files. */
const CONTENTS: readonly [path: string, name: string][] = [
  ['word/', 'a Word document (DOCX)'],
  ['xl/', 'an Excel workbook (XLSX)'],
  ['ppt/', 'a PowerPoint presentation (PPTX)'],
  ['mimetypeapplication/epub+zip', 'an EPUB book'],
  ['mimetypeapplication/vnd.oasis.opendocument', 'an OpenDocument file (ODT, ODS)'],
];

/** A noun phrase such as 'a PNG picture', or null where no mark is known. */
export function signatureOf(head: Uint8Array): string | null {
  if (isZip(head)) {
    const names = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return CONTENTS.find(([path]) => names.includes(path))?.[1] ?? 'a ZIP archive';
  }
  return MARKS.find(([mark]) => begins(head, mark))?.[1] ?? null;
}

export function isZip(head: Uint8Array): boolean {
  return (
    begins(head, [0x50, 0x4b, 0x03, 0x04]) ||
    begins(head, [0x50, 0x4b, 0x05, 0x06]) ||
    begins(head, [0x50, 0x4b, 0x07, 0x08])
  );
}

export function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
