/** The names of all states in both languages, as the platform knows them; no list of our own. */
import type { GazetteerRow } from './gazetteer.ts';
import { slug } from './gazetteer.ts';

/** Codes that name unions, test regions or nothing at all rather than a state or territory. */
const NO_STATES = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'XK',
  'ZZ',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
]);
const RETIRED = /^(?:AN|BU|CS|DD|DY|FX|HV|NH|NT|RH|SU|TP|VD|YD|YU|ZR|UK)$/;

/** One row for each state; those in `known` (by ISO 3166 code) bring their own id and labels, and keep them. */
export function stateRows(known: readonly GazetteerRow[]): GazetteerRow[] {
  const byCode = new Map(known.map((row) => [row.properties?.['iso3166'], row]));
  const taken = new Set(known.map((row) => row.id));
  const indonesian = new Intl.DisplayNames(['id'], { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const rows: GazetteerRow[] = [];
  for (const code of codes()) {
    const labelEn = plainName(english.of(code));
    const labelId = labelEn && plainName(indonesian.of(code));
    if (!labelId) continue;
    const own = byCode.get(code);
    const id = own?.id ?? slug(labelId);
    if (!own && taken.has(id)) continue;
    rows.push({
      id,
      kind: 'State',
      labelId: own?.labelId ?? labelId,
      labelEn: own?.labelEn ?? labelEn,
      aliases: own ? [labelId, labelEn] : [],
      properties: { iso3166: code },
      proper: true,
      line: 0,
    });
  }
  return rows;
}

function* codes(): Generator<string> {
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      if (!NO_STATES.has(code) && !RETIRED.test(code)) yield code;
    }
  }
}

/** 'Myanmar (Burma)' is called Myanmar. */
function plainName(name: string | undefined): string {
  return (name ?? '').replace(/\s*\(.*\)\s*/, ' ').trim();
}
