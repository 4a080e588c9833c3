/** Whole texts changed in one way: names of states exchanged, words mistyped, paragraphs reversed, voice turned. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import { fitsSignature, loadOntology } from '../../graph/ontology.ts';
import { readTriggers } from '../../loaders/text/triggers.ts';
import { BUNDLED, bundledGold, edgesOf, goldOf } from '../support/extraction.ts';
import type { Gold } from '../support/gold-graph.ts';
import { mistyped, reversed, swapped } from '../support/mutants.ts';
import { score } from '../support/score.ts';

const HELD_OUT = ['news.id', 'press.id', 'dengue.id', 'thinktank.en', 'brief.en', 'fisheries.en'] as const;

const texts: [string, Gold][] = [
  ...BUNDLED.map((name): [string, Gold] => [name, bundledGold(name)]),
  ...HELD_OUT.map((name): [string, Gold] => [
    name,
    JSON.parse(readFileSync(packageFile(`tests/fixtures/held-out/${name}.json`), 'utf8')) as Gold,
  ]),
];

const STATES = {
  Indonesia: 'Thailand',
  Singapura: 'Vietnam',
  Singapore: 'Vietnam',
  Filipina: 'Kamboja',
  Jepang: 'Kanada',
  Estonia: 'Denmark',
  Latvia: 'Portugal',
  Malaysia: 'Brunei',
  Inggris: 'Swedia',
};

/** How far a score may fall: what a change loses for good reason is less than what a rule for one name would. */
const MUTATIONS: [string, (gold: Gold) => Gold, { entities: number; relations: number }][] = [
  ['with other states', (gold) => swapped(gold, STATES), { entities: 0.05, relations: 0.08 }],
  ['with a typing error in every tenth long word', mistyped, { entities: 0.07, relations: 0.15 }],
  ['with its paragraphs in reverse', reversed, { entities: 0.07, relations: 0.15 }],
];

describe.each(MUTATIONS)('a text %s is read nearly as well', (what, mutate, bounds) => {
  it.each(texts)('%s', async (name, gold) => {
    const mutant = mutate(gold);
    const [before, after] = [score(gold, await goldOf(gold.text)), score(mutant, await goldOf(mutant.text))];
    console.log(
      `${name} ${what}: entities ${before.entityF1.toFixed(3)} to ${after.entityF1.toFixed(3)}, ` +
        `tier-1 ${before.tier1F1.toFixed(3)} to ${after.tier1F1.toFixed(3)}`,
    );
    expect(after.provenance).toBe(1);
    expect(after.entityF1).toBeGreaterThan(before.entityF1 - bounds.entities);
    expect(after.tier1F1).toBeGreaterThan(before.tier1F1 - bounds.relations);
  });
});

/** A name of each kind that may take part, in Indonesian. */
const NAMES: Record<string, string> = {
  State: 'Indonesia',
  GovernmentBody: 'Badan Siber dan Sandi Negara',
  NonStateActor: 'Peretas',
  RegionalBody: 'ASEAN',
  Threat: 'Ransomware',
  Policy: 'Norma siber',
  Capability: 'Peningkatan kapasitas',
  Technology: 'Kecerdasan buatan',
  Concept: 'Keamanan siber',
  Asset: 'Data pribadi',
  Domain: 'Ruang siber',
  DiplomacyType: 'Diplomasi siber',
};

function withinSentence(name: string): string {
  return /^(?:Indonesia|ASEAN|Badan)/.test(name) ? name : name.toLowerCase();
}

describe('the voice is turned', () => {
  it('and nine in ten verbs of the triggers tell the same edge, active and passive', () => {
    const ontology = loadOntology();
    const kept: string[] = [];
    const lost: string[] = [];
    for (const { relation, from, to, reverse, id, when } of readTriggers(ontology)) {
      if (when !== undefined) continue;
      const isOneOf = (kind: string, names: readonly string[] | undefined): boolean =>
        !names || names.some((name) => [kind, ontology.kinds.get(kind)?.family, '*'].includes(name));
      const kinds = Object.keys(NAMES).flatMap((one) =>
        Object.keys(NAMES).flatMap((other): [string, string][] =>
          one !== other &&
          isOneOf(one, from) &&
          isOneOf(other, to) &&
          fitsSignature(ontology, one, relation[0] ?? '', other)
            ? [[one, other]]
            : [],
        ),
      );
      const [pair] = kinds;
      if (!pair) continue;
      const [one, other] = [NAMES[pair[0]] ?? '', NAMES[pair[1]] ?? ''];
      const [actor, patient] = reverse ? [other, one] : [one, other];
      for (const verb of id.verbs) {
        const [active, passive] = verb.split('/');
        if (!active || !passive || /^ter/.test(passive)) continue;
        const said = edgesOf(`${actor} ${active} ${withinSentence(patient)}.`);
        const turned = edgesOf(`${patient} ${passive} oleh ${withinSentence(actor)}.`);
        const same = said.length > 0 && said.every((edge) => turned.includes(edge));
        (same ? kept : lost).push(`${active} (${relation.join(', ')})`);
      }
    }
    console.log(
      `voice turned: ${kept.length} of ${kept.length + lost.length} verbs tell the same; not ${lost.join(', ')}`,
    );
    expect(kept.length / (kept.length + lost.length)).toBeGreaterThan(0.9);
  });
});
