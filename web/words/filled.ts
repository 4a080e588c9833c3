import type { Language } from '../../graph/model.ts';
import type { Message } from './catalogue.ts';
import { number } from './format.ts';

const plurals = new Intl.PluralRules('en');
/** No line begins with an ellipsis. */
const BOUND_ELLIPSIS = '\u00a0…';

/** A message in a language, with its parameters in their places. */
export function filled(
  language: Language,
  { [language]: words }: Message,
  parameters: Readonly<Record<string, string | number>>,
): string {
  const form = typeof words === 'string' ? words : words[pluralForm(parameters['n'])];
  return form.replaceAll(' …', BOUND_ELLIPSIS).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value, language) : value;
  });
}

function pluralForm(count: string | number | undefined): 'one' | 'other' {
  return typeof count === 'number' && plurals.select(count) === 'one' ? 'one' : 'other';
}
