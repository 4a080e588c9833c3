import { describe, expect, it } from 'vitest';
import type { LoadItem } from '../../../graph/load/item.ts';
import { loadDocument } from '../../../graph/load/load-document.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { graphImage } from '../../support/graph-image.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';
import { harbour, witness } from '../../support/witnesses.ts';

const graph = useTestGraph();

describe('a load that fails', () => {
  const failing: [string, string, LoadItem[]][] = [
    ['the document does not come first', 'document_first', harbour().items().slice(1)],
    ['nothing comes', 'document_first', []],
    ['a second document comes', 'document_first', [...harbour().items(), ...witness().items()]],
    ['an entity has no id', 'invalid_item', harbour().entity('', 'Sector').items()],
    ['a kind is unknown', 'unknown_kind', harbour().entity('x', 'Wizard').items()],
    ['an edge names nobody', 'unknown_entity', harbour().row('worm', 'TARGETS', 'nobody').items()],
    [
      'a mention stands nowhere',
      'unknown_passage',
      new DocumentBuilder('x').entities('State', 'a').mention('a', 'a').items(),
    ],
    [
      'a passage comes twice',
      'invalid_item',
      [
        ...harbour().items(),
        ...harbour()
          .items()
          .filter(({ item }) => item === 'passage'),
      ],
    ],
  ];

  it.each(failing)('writes nothing where %s', async (_, code, items) => {
    await graph.load(witness());
    const before = await graphImage(graph.database);
    await expect(loadDocument(graph.database, ontology, items)).rejects.toMatchObject({
      name: 'LoadError',
      code,
    });
    expect(await graphImage(graph.database)).toEqual(before);
  });

  it('writes nothing where its source breaks off', async () => {
    async function* breaking(): AsyncGenerator<LoadItem> {
      yield* harbour().items();
      await Promise.resolve();
      throw new Error('the disk is gone');
    }
    await expect(loadDocument(graph.database, ontology, breaking())).rejects.toThrow('the disk is gone');
    expect(await graphImage(graph.database)).toEqual([]);
  });

  it('writes nothing where it is stopped', async () => {
    const stop = new AbortController();
    function* stopping(): Generator<LoadItem> {
      yield* harbour().items();
      stop.abort();
    }
    const loading = loadDocument(graph.database, ontology, stopping(), { signal: stop.signal });
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
    expect(await graphImage(graph.database)).toEqual([]);
  });
});
