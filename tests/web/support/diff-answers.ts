/** What two notes on a harbour say of it, alike, alone and against each other. */
import type { DiffAnswer } from '../../../graph/api/contract.ts';
import { statement } from '../../support/graph-builders.ts';
import { deniedHarm, guards, harbour, harm, said, suspected } from '../../support/harbour.ts';

const [first, second] = harbour.documents;
if (first === undefined || second === undefined) throw new Error('The harbour has two documents');

function says(id: string, text: string, negated = false) {
  return [statement(id, text, text, { negated })];
}

export function diffAnswer(given: Partial<DiffAnswer> = {}): DiffAnswer {
  return {
    a: first!.document,
    b: second!.document,
    totals: { shared: 1, onlyA: 2, onlyB: 1, contradicted: 1 },
    shared: [
      {
        edge: harm.id,
        a: [...says('1', 'Badai merusak dermaga.'), ...says('2', 'Dermaga rusak oleh badai.')],
        b: says('3', 'The storm damaged the pier.'),
      },
    ],
    onlyA: [
      { edge: suspected.id, a: says('4', 'Badai diduga merusak gudang.'), b: [] },
      { edge: guards.id, a: [], b: [] },
    ],
    onlyB: [{ edge: said.id, a: [], b: says('5', 'The storm harmed the fishers.') }],
    contradicted: [
      {
        edge: deniedHarm.id,
        a: says('6', 'Badai merusak menara.'),
        b: says('7', 'It spared the tower.', true),
      },
    ],
    subgraph: {
      nodes: harbour.nodes,
      edges: [harm, suspected, guards, said],
      denied: [deniedHarm],
      truncated: false,
    },
    ...given,
  };
}

export const nothingInCommon: Partial<DiffAnswer> = {
  totals: { shared: 0, onlyA: 0, onlyB: 0, contradicted: 0 },
  shared: [],
  onlyA: [],
  onlyB: [],
  contradicted: [],
};
