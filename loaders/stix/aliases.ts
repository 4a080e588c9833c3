/** Other names of an object. */
import type { StixObject } from './object.ts';

/** Types whose names are given by whoever found them, rather than words of the language. */
export const ACTS: ReadonlySet<string> = new Set([
  'malware',
  'tool',
  'intrusion-set',
  'threat-actor',
  'campaign',
  'infrastructure',
  'identity',
]);

/** Without its name. */
export function aliasesOf(object: StixObject): string[] {
  const name = object.text('name');
  const all = [...object.texts('aliases'), ...object.texts('x_mitre_aliases')].map((alias) => alias.trim());
  return [...new Set(all)].filter((alias) => alias !== '' && alias !== name);
}
