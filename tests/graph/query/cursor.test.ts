import { expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../../graph/query/cursor.ts';

it('reads the place that it wrote', () => {
  expect(readCursor(writeCursor([3, 'a:TARGETS:é🦀']))).toEqual([3, 'a:TARGETS:é🦀']);
});

it.each([
  '',
  'x',
  '%%%',
  Buffer.from('{"0":1}').toString('base64url'),
  Buffer.from('["1",2]').toString('base64url'),
])('refuses %j as the caller’s mistake', (cursor) => {
  expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ status: 400, code: 'bad_request' }));
});
