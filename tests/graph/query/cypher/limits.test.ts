import { describe, expect, it } from 'vitest';
import { Admission } from '../../../../graph/query/cypher/admission.ts';
import { readLimits, variableOf } from '../../../../graph/query/cypher/limits.ts';

describe('the limits', () => {
  it('are usual where nothing is set, or nothing stands in the variable', () => {
    expect(readLimits({ TELUSUR_CYPHER_ROWS: ' ' })).toMatchObject({ seconds: 15, rows: 10_000, depth: 64 });
  });

  it('are set by variables, each by its own', () => {
    const variables = Object.fromEntries(
      (Object.keys(readLimits({})) as (keyof ReturnType<typeof readLimits>)[]).map((name, at) => [
        variableOf(name),
        String(at + 1),
      ]),
    );
    expect(Object.values(readLimits(variables))).toEqual(Object.keys(variables).map((_, at) => at + 1));
  });

  it.each(['0', '-1', '1.5', 'many', '1e99'])('refuse %s, naming the variable', (value) => {
    expect(() => readLimits({ TELUSUR_CYPHER_SECONDS: value })).toThrow(
      expect.objectContaining({
        code: 'bad_environment',
        message: expect.stringContaining('TELUSUR_CYPHER_SECONDS') as string,
      }),
    );
  });
});

describe('admission', () => {
  const tooMany = expect.objectContaining({ status: 429, code: 'too_many_queries' }) as Error;

  it('turns away a client, then all, until places are given back', () => {
    const admission = new Admission({ queriesPerClient: 2, queries: 3 });
    const leave = [admission.enter('a'), admission.enter('a'), admission.enter('b')];
    expect(() => admission.enter('a')).toThrow(tooMany);
    expect(() => admission.enter('c')).toThrow(tooMany);
    leave[0]?.();
    leave[0]?.();
    expect(admission.count).toBe(2);
    admission.enter('c')();
    leave[1]?.();
    leave[2]?.();
    expect(admission.count).toBe(0);
  });
});
