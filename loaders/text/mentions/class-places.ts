/** A place or site named with its class: 'river Tisza', 'city of Leeuwarden', 'port of Rotterdam', 'pelabuhan Bitung'. */
import { slug } from '../gazetteer.ts';
import type { Reading } from '../mention-table.ts';
import { capitalise } from './composition.ts';
import { isNameWord, runEnd, textOf } from './name-runs.ts';

type Class = readonly [kind: 'Place' | 'Asset', link: 'of' | 'none' | 'any'];

const CLASSES: Record<Reading['language'], ReadonlyMap<string, Class>> = {
  en: new Map<string, Class>([
    ...['city', 'town', 'village', 'island', 'province', 'district', 'canton', 'commune', 'municipality'].map(
      (word): [string, Class] => [word, ['Place', 'of']],
    ),
    ...['river', 'lake', 'mount', 'strait', 'gulf', 'isle'].map((word): [string, Class] => [
      word,
      ['Place', 'any'],
    ]),
    ...['port', 'harbour', 'harbor'].map((word): [string, Class] => [word, ['Asset', 'of']]),
  ]),
  id: new Map<string, Class>([
    ...[
      ...['kota', 'kabupaten', 'provinsi', 'desa', 'pulau', 'sungai', 'danau', 'gunung', 'kecamatan'],
      ...['kampung', 'selat', 'teluk', 'kelurahan', 'dusun', 'tanjung', 'kepulauan', 'laut'],
    ].map((word): [string, Class] => [word, ['Place', 'none']]),
    ...['pelabuhan', 'bandara', 'bendungan', 'waduk', 'jembatan', 'stasiun', 'terminal'].map(
      (word): [string, Class] => [word, ['Asset', 'none']],
    ),
  ]),
};

export function findClassPlaces(reading: Reading): void {
  const { tokens, language } = reading;
  const classes = CLASSES[language];
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const token = tokens[at];
    const found = token && !token.capital ? classes.get(token.norm) : undefined;
    if (found) named(reading, at, found);
  }
}

function named(reading: Reading, at: number, [kind, link]: Class): void {
  const { tokens, table, memory } = reading;
  const of = tokens[at + 1]?.norm === 'of';
  if (of ? link === 'none' : link === 'of') return;
  const start = of ? at + 2 : at + 1;
  const place = table.at(start);
  const isPlace = place?.from === start && place.entity.kind === 'Place' && tokens[start]?.capital === true;
  if (!isPlace && !isNameWord(reading, start)) return;
  // A known place keeps its own name; a site is another thing than the place that it lies in.
  if (isPlace && kind === 'Place') return;
  const to = isPlace ? place.to : runEnd(reading, start);
  const label = capitalise(textOf(reading, at, to));
  const entity = memory.made({ id: slug(label), kind, labelId: label, labelEn: label, aliases: [] });
  const covering = table.at(at);
  const mention = table.add(entity, at, to, 'namer', covering);
  if (!mention) return;
  memory.names.add(label, entity, true);
  if (kind === 'Place') memory.names.add(textOf(reading, start, to), entity, true);
}
