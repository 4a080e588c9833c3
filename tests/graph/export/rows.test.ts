import { describe, expect, it } from 'vitest';
import { formatRows } from '../../../graph/export/rows.ts';

const threat = {
  $type: 'node' as const,
  id: '4:1',
  labels: ['Entity', 'Threat'],
  properties: { id: 'phishing', labelId: 'Phishing' },
};

describe('rows of a query', () => {
  it('draws a table with a node by its label', () => {
    expect(formatRows('table', ['threat', 'n'], [[threat, 3]])).toBe(
      'threat    n\n────────  ─\nPhishing  3\n',
    );
  });

  it('draws the heads alone when there is no row', () => {
    expect(formatRows('table', ['a'], [])).toBe('a\n─\n');
  });

  it('keeps escape sequences of a document away from the terminal', () => {
    const table = formatRows('table', ['a'], [['\u001B[31mred\u202E\n']]);
    for (const sign of ['\u001B', '\u202E']) expect(table).not.toContain(sign);
  });

  it('cuts a long cell in a table and keeps it whole in CSV', () => {
    const long = 'x'.repeat(100);
    expect(formatRows('table', ['a'], [[long]])).toContain('…');
    expect(formatRows('csv', ['a'], [[long]])).toContain(long);
  });

  it('writes JSON as one object a line', () => {
    expect(formatRows('json', ['a', 'b'], [[1, null]])).toBe('{"a":1,"b":null}\n');
  });

  it('shows lists, maps, paths and dates in a cell', () => {
    const path = { $type: 'path' as const, nodes: [threat, threat], relationships: [] };
    const date = { $type: 'date' as const, value: '2017-01-01' };
    expect(formatRows('csv', ['a', 'b', 'c', 'd'], [[[1, 2], { k: 'v' }, path, date]])).toContain(
      '"1, 2","{""k"":""v""}","Phishing, Phishing",2017-01-01',
    );
  });
});
