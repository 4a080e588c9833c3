import type { LoaderSample } from '../../support/loader-sample.ts';
import { paragraphs } from '../../support/long-text.ts';

const text = paragraphs(600).join('\n\n');

export const sample: LoaderSample = {
  format: 'text',
  file: 'catatan.txt',
  bytes: Buffer.from(`${text}\n`),
  broken: {
    bytes: Buffer.concat([Buffer.from(`${text}\n`), Uint8Array.of(0xe9), Buffer.from('\nlagi\n')]),
    line: text.split('\n').length + 1,
    offset: Buffer.byteLength(text) + 1,
  },
};
