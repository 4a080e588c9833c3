import type { LoaderSample } from '../../support/loader-sample.ts';
import { paragraphs } from '../../support/long-text.ts';
import { column, pdf } from '../../support/pdf.ts';

const LINES = 40;
const lines = paragraphs(400);
const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) =>
  column(lines.slice(at * LINES, (at + 1) * LINES), { size: 8 }),
);
const bytes = pdf({ pages, info: { Title: 'Ruang siber' }, packed: true });
const cut = bytes.subarray(0, bytes.length / 2);

export const sample: LoaderSample = {
  format: 'pdf',
  file: 'laporan.pdf',
  byContent: true,
  bytes,
  broken: { bytes: cut, offset: cut.length },
};
