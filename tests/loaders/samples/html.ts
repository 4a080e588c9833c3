import type { LoaderSample } from '../../support/loader-sample.ts';
import { paragraphs } from '../../support/long-text.ts';

const page = `<!doctype html>\n<html lang="id">\n<title>Ruang siber</title>\n${paragraphs(600)
  .map((words) => `<p>${words.replace('ASEAN', '<b>ASEAN</b>')}</p>`)
  .join('\n')}\n`;

export const sample: LoaderSample = {
  format: 'html',
  file: 'halaman.html',
  byContent: true,
  bytes: Buffer.from(page),
  broken: {
    bytes: Buffer.concat([Buffer.from(page), Uint8Array.of(0x93), Buffer.from('siber\n')]),
    line: page.split('\n').length,
    offset: Buffer.byteLength(page),
  },
};
