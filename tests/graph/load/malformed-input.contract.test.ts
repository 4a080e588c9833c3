import { describe, expect, it } from 'vitest';
import { loadDocument } from '../../../graph/load/load-document.ts';
import { readSource } from '../../../loaders/registry.ts';
import { memorySource } from '../../../loaders/source.ts';
import { graphImage } from '../../support/graph-image.ts';
import { malformedFormats, malformedInputs } from '../../support/malformed-formats.ts';
import type { MalformedInput } from '../../support/malformed-input.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';
import { harbour, witness } from '../../support/witnesses.ts';

const PATIENCE = 300_000;

const graph = useTestGraph();

/** Whether the input was loaded; what the format lets pass may be. */
async function isLoaded({ file, bytes }: MalformedInput, format: string): Promise<boolean> {
  try {
    const { document } = await loadDocument(
      graph.database,
      ontology,
      readSource(await memorySource(file, bytes), { format }),
    );
    await graph.unload(document);
    return true;
  } catch {
    return false;
  }
}

describe('malformed input', () => {
  it.each(malformedFormats)('of %s leaves the graph as it was', { timeout: PATIENCE }, async (format) => {
    await graph.load(harbour());
    await graph.load(witness());
    const before = await graphImage(graph.database);
    const refused = (await malformedInputs(format)).filter((input) => input.reads !== true);
    const loaded: string[] = [];
    for (const input of refused)
      if ((await isLoaded(input, format)) && input.reads === undefined) loaded.push(input.name);
    expect(loaded).toEqual([]);
    expect(refused.length).toBeGreaterThanOrEqual(50);
    expect(await graphImage(graph.database)).toEqual(before);
  });
});
