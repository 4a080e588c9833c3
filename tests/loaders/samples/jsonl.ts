import { utf8, type LoaderSample } from '../../support/loader-sample.ts';

const node = '{"id":"bssn","kind":"GovernmentBody","labelId":"BSSN","properties":{"since":2017}}';
const threat = '{"id":"serangan","kind":"Threat","labelEn":"Attack","aliases":["Assault"]}';
const edge = '{"subject":"bssn","type":"ADDRESSES","object":"serangan","properties":{"year":2018}}';

export const sample: LoaderSample = {
  format: 'jsonl',
  file: 'mine.jsonl',
  bytes: utf8(`${node}\n${threat}\n\n${edge}\n`),
  records: true,
  byContent: true,
  large() {
    const lines = [threat];
    for (let n = 0; n < 40_000; n += 1) {
      lines.push(`{"id":"n${n}","kind":"GovernmentBody","labelId":"Badan ${n}"}`);
      lines.push(`{"subject":"n${n}","type":"ADDRESSES","object":"serangan","properties":{"year":${n}}}`);
    }
    return utf8(lines.join('\n'));
  },
  broken: {
    bytes: utf8(`${node}\n${threat}\n{"subject":"bssn"}\n`),
    line: 3,
    offset: node.length + threat.length + 2,
  },
};
