/** Builds small PDF files: text at given places, in Helvetica. */
import { deflateSync } from 'node:zlib';

/** A line of text: its left end and base line in points from the lower left corner. */
export interface PlacedText {
  x: number;
  y: number;
  text: string;
  /** 11 by default. */
  size?: number;
}

export interface PdfParts {
  pages: readonly (readonly PlacedText[])[];
  /** Entries of the information dictionary: `Title`, `Author`. */
  info?: Record<string, string>;
  /** Added to the catalogue: `/Lang (id-ID)`. */
  catalogue?: string;
  /** Replaces the content stream of every page. */
  content?: string;
  /** Added to each content stream's dictionary, with the stream as it is then. */
  packed?: boolean;
  /** Added to the trailer: `/Encrypt 9 0 R`. */
  trailer?: string;
  /** Further objects, from number `3 + 2 * pages` on. */
  objects?: readonly string[];
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Lines of one column from the top of the page down. */
export function column(
  lines: readonly string[],
  { x = 72, y = 720, pitch = 14, size = 11 } = {},
): PlacedText[] {
  return lines.map((text, index) => ({ x, y: y - index * pitch, text, size }));
}

export function pdf(parts: PdfParts): Buffer {
  const { pages, info, catalogue = '', packed = false, trailer = '', objects: more = [] } = parts;
  const first = 4 + more.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
    ...more,
  ];
  for (const [index, page] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
    );
    objects.push(stream(parts.content ?? drawing(page), packed));
  }
  if (info) {
    const entries = Object.entries(info).map(([key, value]) => `/${key} (${escaped(value)})`);
    objects.push(`<< ${entries.join(' ')} >>`);
  }
  return assemble(objects, info ? `/Info ${objects.length} 0 R ${trailer}` : trailer);
}

/** Numbers the objects from 1, and writes the table of their places; the first is the catalogue. */
export function assemble(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    const chunk = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
      Buffer.from('\nendobj\n'),
    ]);
    places.push(length);
    length += chunk.length;
    chunks.push(chunk);
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

export function stream(content: string | Buffer, packed = false, dictionary = ''): Buffer {
  const plain = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const bytes = packed ? deflateSync(plain) : plain;
  const filter = packed ? '/Filter /FlateDecode' : '';
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${filter} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

export function drawing(texts: readonly PlacedText[]): string {
  return texts
    .map(({ x, y, text, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
