import { utf8, type LoaderSample } from '../../support/loader-sample.ts';

const SENTENCE = 'Indonesia menghadapi serangan siber.';

/** A text of so many times the same sentence; each a line of the file. */
function graph(times: number, quote: string): string {
  const lines: Record<string, string[]> = { sentences: [], relations: [] };
  const mentions = (from: number, to: number): object[] =>
    [0].map((sentence) => ({ sentence, start: from, end: to, text: SENTENCE.slice(from, to) }));
  for (let index = 0; index < times; index += 1) {
    const start = index * (SENTENCE.length + 1);
    const end = start + SENTENCE.length;
    lines['sentences']!.push(JSON.stringify({ index, start, end, text: SENTENCE }));
    if (index % 100 > 0) continue;
    const evidence = { sentence: index, start, end, quote };
    const said = {
      subject: 'indonesia',
      type: 'FACES',
      object: 'serangan-siber',
      mode: 'explicit',
      citation: null,
    };
    lines['relations']!.push(JSON.stringify({ id: `r${index}`, ...said, props: { year: 2020 }, evidence }));
  }
  const entities = [
    {
      id: 'indonesia',
      kind: 'State',
      labelId: 'Indonesia',
      labelEn: 'Indonesia',
      aliases: [],
      mentions: mentions(0, 9),
    },
    {
      id: 'serangan-siber',
      kind: 'Threat',
      labelId: 'Serangan siber',
      labelEn: 'Cyber attack',
      aliases: [],
      mentions: mentions(21, 35),
    },
  ];
  const list = (all: readonly string[]): string => `[\n${all.join(',\n')}\n]`;
  return `{\n"meta": {"schema": "kg-gold/0.1", "lang": "id"},\n"entities": ${list(entities.map((each) => JSON.stringify(each)))},\n"relations": ${list(lines['relations']!)},\n"sentences": ${list(lines['sentences']!)}\n}`;
}

export const sample: LoaderSample = {
  format: 'kg-gold',
  file: 'graph.json',
  bytes: utf8(graph(2, SENTENCE)),
  byContent: true,
  large: () => utf8(graph(50_000, SENTENCE)),
  broken: { bytes: utf8(graph(1, SENTENCE.replace('Indonesia', 'Malaysia!'))), line: 8 },
};
