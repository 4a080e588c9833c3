import type { LoaderSample } from '../../support/loader-sample.ts';
import { paragraphs } from '../../support/long-text.ts';

const text = `---\ntitle: Ruang siber\nlanguage: id\n---\n\n# Ancaman\n\n${paragraphs(600).join('\n\n')}\n`;

export const sample: LoaderSample = {
  format: 'markdown',
  file: 'catatan.md',
  bytes: Buffer.from(text),
  broken: {
    bytes: Buffer.concat([Buffer.from(text), Uint8Array.of(0xc3), Buffer.from('\n')]),
    line: text.split('\n').length,
    offset: Buffer.byteLength(text),
  },
};
