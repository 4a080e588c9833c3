import type { Bilingual } from '../../graph/model.ts';
import type { Catalogue, Message, ParametersOf } from './catalogue.ts';
import { filled } from './filled.ts';
import { currentLanguage } from './language.ts';

type Arguments<M extends Message> = keyof ParametersOf<M> extends never ? [] : [parameters: ParametersOf<M>];

/** Says the messages of a catalogue that is not there from the first. */
export interface Speaker<C extends Catalogue> {
  /** In the language of the interface. */
  t<Key extends keyof C & string>(key: Key, ...parameters: Arguments<C[Key] & Message>): string;
  /** In both, for what is kept while the language may change. */
  both<Key extends keyof C & string>(key: Key, ...parameters: Arguments<C[Key] & Message>): Bilingual;
}

/** Words of a part that is fetched when it is first used come with it. */
export function speaker<const C extends Catalogue>(catalogue: C): Speaker<C> {
  const say = (language: 'id' | 'en', key: string, parameters = {}): string => {
    const message = catalogue[key];
    return message === undefined ? key : filled(language, message, parameters);
  };
  return {
    t: (key, ...[parameters]) => say(currentLanguage(), key, parameters),
    both: (key, ...[parameters]) => ({ id: say('id', key, parameters), en: say('en', key, parameters) }),
  };
}
