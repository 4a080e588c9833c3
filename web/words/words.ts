import type { Bilingual, Language } from '../../graph/model.ts';
import type { ParametersOf } from './catalogue.ts';
import { documentMessages } from './document-messages.ts';
import { edgeMessages } from './edge-messages.ts';
import { explorerMessages } from './explorer.ts';
import { factMessages } from './fact-messages.ts';
import { filled } from './filled.ts';
import { helpMessages } from './help-messages.ts';
import { currentLanguage } from './language.ts';
import { nodeMessages } from './node-messages.ts';
import { pathMessages } from './path-messages.ts';
import { stateMessages } from './state-messages.ts';

export { currentLanguage, language, LanguageController, setLanguage } from './language.ts';

/** Every word of the explorer. */
export const messages = {
  ...explorerMessages,
  ...nodeMessages,
  ...edgeMessages,
  ...factMessages,
  ...documentMessages,
  ...pathMessages,
  ...stateMessages,
  ...helpMessages,
};

type Messages = typeof messages;
export type MessageKey = keyof Messages;

export type MessageArguments<Key extends MessageKey> = keyof ParametersOf<Messages[Key]> extends never
  ? []
  : [parameters: ParametersOf<Messages[Key]>];

/** The message in the language of the interface. */
export function t<Key extends MessageKey>(key: Key, ...parameters: MessageArguments<Key>): string {
  return message(currentLanguage(), key, ...parameters);
}

/** The message in a given language. */
export function message<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[parameters]: MessageArguments<Key>
): string {
  return filled(language, messages[key], parameters ?? {});
}

/** What people call a node, a kind or a relation, in the language of the interface. */
export function labelOf(label: Bilingual): string {
  return label[currentLanguage()];
}
