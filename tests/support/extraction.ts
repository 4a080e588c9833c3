/** What the text loader reads from a text, in the shapes that tests compare. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../../graph/installation.ts';
import { extract, readTextItems, type ExtractOptions } from '../../loaders/text/extract.ts';
import { goldPieces } from '../../loaders/text/gold.ts';
import type { Gold, GoldGraph } from './gold-graph.ts';

export async function goldOf(text: string, options: ExtractOptions = {}): Promise<GoldGraph> {
  return JSON.parse(await goldJson(text, options)) as GoldGraph;
}

export async function goldJson(text: string, options: ExtractOptions = {}): Promise<string> {
  let json = '';
  for await (const piece of goldPieces(readTextItems(text, options))) json += piece;
  return json;
}

/** `subject TYPE object` of every statement that says more than that two names share a sentence, denied ones after '!'. */
export function edgesOf(text: string, options: ExtractOptions = {}): string[] {
  const { statements } = extract(text, options);
  return [
    ...new Set(
      statements
        .filter((each) => each.type !== 'CO_OCCURS')
        .map((each) => `${each.negated ? '!' : ''}${each.subject} ${each.type} ${each.object}`),
    ),
  ];
}

/** The ids of the entities that a text names, in the order of their first mention. */
export function entitiesOf(text: string, options: ExtractOptions = {}): string[] {
  return extract(text, options).entities.map((entity) => entity.id);
}

export function bundledText(name: string): string {
  return readFileSync(packageFile(`loaders/bundled/${name}.txt`), 'utf8');
}

export function bundledGold(name: string): Gold {
  return JSON.parse(readFileSync(packageFile(`tests/fixtures/gold/${name}.json`), 'utf8')) as Gold;
}

export const BUNDLED = ['ruang-siber.id', 'cyberspace.en'] as const;
