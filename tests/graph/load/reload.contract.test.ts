import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../../support/document.ts';
import { graphImage } from '../../support/graph-image.ts';
import { useTestGraph } from '../../support/test-graph.ts';
import { harbour, witness } from '../../support/witnesses.ts';

const graph = useTestGraph();

describe('loading again', () => {
  it('changes nothing where nothing differs', async () => {
    await graph.load(harbour());
    await graph.load(witness());
    const before = await graphImage(graph.database);
    expect(await graph.load(harbour())).toMatchObject({
      outcome: 'unchanged',
      written: { passages: 0, entities: 0 },
    });
    expect(await graph.load(witness())).toMatchObject({
      outcome: 'unchanged',
      written: { passages: 0, entities: 0 },
    });
    expect(await graphImage(graph.database)).toEqual(before);
  });

  it('replaces what the document said before, and nothing else', async () => {
    await graph.load(witness());
    const changed = new DocumentBuilder('harbour')
      .entity('port', 'Sector', { labelId: 'Pelabuhan', labelEn: 'Port', aliases: ['dermaga'] })
      .entities('Threat', 'storm')
      .sentence('A storm struck the port.')
      .says('storm', 'TARGETS', 'port');
    await graph.load(changed);
    const fresh = await graphImage(graph.database);
    await graph.empty();
    await graph.load(harbour());
    await graph.load(witness());
    expect(await graph.load(changed)).toMatchObject({ outcome: 'replaced', statements: 1 });
    expect(await graphImage(graph.database)).toEqual(fresh);
  });

  it('leaves no trace of the order in which documents came', async () => {
    await graph.load(harbour());
    await graph.load(witness());
    const before = await graphImage(graph.database);
    await graph.empty();
    await graph.load(witness());
    await graph.load(harbour());
    expect(await graphImage(graph.database)).toEqual(before);
  });
});

describe('unloading', () => {
  it('takes out what only the document supported, and nothing else', async () => {
    await graph.load(harbour());
    const before = await graphImage(graph.database);
    await graph.load(witness());
    expect(await graph.unload('witness')).toEqual({ document: 'witness', edges: 0 });
    expect(await graphImage(graph.database)).toEqual(before);
    expect(await graph.unload('harbour')).toEqual({ document: 'harbour', edges: 2 });
    expect(await graphImage(graph.database)).toEqual([]);
  });

  it('knows no document that is not there', async () => {
    expect(await graph.unload('nowhere')).toBeNull();
  });
});
