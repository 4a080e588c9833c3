import { homedir, tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { LoadItem } from '../../graph/load/item.ts';
import { InputError } from '../../loaders/input-error.ts';
import { readSource } from '../../loaders/registry.ts';
import { memorySource } from '../../loaders/source.ts';
import { malformedFormats, malformedInputs } from '../support/malformed-formats.ts';
import type { MalformedInput } from '../support/malformed-input.ts';
import { offsetFaults } from '../support/offsets.ts';

const PATIENCE = 300_000;
const SLOWEST = 15_000;

/** What is wrong with how `input` ends; an empty list where it ends as it should. */
async function faultsOf(input: MalformedInput, format: string): Promise<string[]> {
  const begun = performance.now();
  const items: LoadItem[] = [];
  let faults: string[];
  try {
    const source = await memorySource(input.file, input.bytes);
    for await (const item of readSource(source, { format })) items.push(item);
    if (input.reads === undefined) faults = ['it is read as if nothing were wrong'];
    else
      faults = items.some(({ item }) => item === 'document') ? textFaults(items) : ['there is no document'];
  } catch (error) {
    faults = input.reads === true ? [`it is not read: ${String(error)}`] : errorFaults(error, input.file);
  }
  if (performance.now() - begun > SLOWEST) faults.push('it takes too long');
  return faults.map((fault) => `${input.kind}, ${input.name}: ${fault}`);
}

/** Records have offsets of their own. */
function textFaults(items: readonly LoadItem[]): string[] {
  return items.some((item) => item.item === 'document' && item.record.records) ? [] : offsetFaults(items);
}

function errorFaults(error: unknown, file: string): string[] {
  if (!(error instanceof InputError)) {
    const trace = error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' | ') : '';
    return [`another error: ${String(error)} ${trace ?? ''}`];
  }
  const faults: string[] = [];
  const lines = [error.message, error.hint];
  if (lines.some((line) => line.trim() === '' || /[\r\n]/.test(line)))
    faults.push(`not one line: ${lines.join(' / ')}`);
  // eslint-disable-next-line no-control-regex
  if (lines.some((line) => line.length > 1_000 || /[\u0000-\u001f]/.test(line)))
    faults.push(`not plain: ${lines.join(' / ')}`);
  if (!error.message.includes(file.replace(/\.gz$/, '')))
    faults.push(`does not name the file: ${error.message}`);
  for (const path of [process.cwd(), tmpdir(), homedir()])
    if (path.length > 1 && lines.some((line) => line.includes(path)))
      faults.push(`names ${path}: ${lines.join(' / ')}`);
  return faults;
}

describe('malformed input', () => {
  it.each(malformedFormats)('of %s is of a hundred and more, of ten kinds and more', async (format) => {
    const inputs = await malformedInputs(format);
    expect(inputs.length).toBeGreaterThanOrEqual(100);
    expect(new Set(inputs.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(inputs.map(({ kind, name }) => `${kind}, ${name}`)).size).toBe(inputs.length);
  });

  it.each(malformedFormats)('of %s ends in one clear line each', { timeout: PATIENCE }, async (format) => {
    const faults: string[] = [];
    for (const input of await malformedInputs(format)) faults.push(...(await faultsOf(input, format)));
    expect(faults).toEqual([]);
  });
});
