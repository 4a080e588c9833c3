/** A document's id from the name of its file: `ruang-siber.id.txt` is `ruang-siber-id`. */
import { basename } from 'node:path';
import { slug } from './text/gazetteer.ts';

export function documentIdOf(name: string): string {
  return slug(basename(name).replace(/\.[A-Za-z0-9]{1,6}$/, ''));
}
