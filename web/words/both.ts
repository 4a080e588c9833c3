import type { Bilingual } from '../../graph/model.ts';
import { message, type MessageArguments, type MessageKey } from './words.ts';

/** A message in both languages, for what is kept while the language may change. */
export function both<Key extends MessageKey>(key: Key, ...parameters: MessageArguments<Key>): Bilingual {
  return { id: message('id', key, ...parameters), en: message('en', key, ...parameters) };
}
