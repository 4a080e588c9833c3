/** What words and phrases do in the sentences of one language: their roles, and the relations they tell. */
import type { Language } from '../../graph/model.ts';
import type { Cues } from './cues.ts';
import { ROLE, ROLES } from './roles.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { tokenise } from './tokens.ts';
import type { TriggerEntry } from './triggers.ts';
import { verbForms, type VerbForm } from './verb-forms.ts';

/** How a trigger joins its names. */
export type Frame = 'verb' | 'phrase' | 'between' | 'reciprocal';

export interface Trigger {
  entry: TriggerEntry;
  frame: Frame;
  /** Whether the name before the trigger is the relation's subject when the voice is active. */
  leftIsSubject: boolean;
  /** English forms are voiced by what stands around them; Indonesian ones say it themselves. */
  form: VerbForm | 'active' | 'passive' | 'fixed' | 'bare';
  /** The words after the gap: 'menandatangani ~ dengan'. */
  rest: readonly string[];
  /** Only where a date follows: the verb of 'adopted in 2015' is 'adopt', though 'adopted in' is a phrase of its own. */
  dated?: true;
}

export interface Phrase {
  /** The bits of its roles. */
  roles: number;
  /** In the order of the file. */
  triggers: readonly Trigger[];
}

interface GrowingPhrase {
  roles: number;
  triggers: Trigger[];
}

export interface Grammar {
  language: Language;
  phrases: PhraseTrie<Phrase>;
  /** Triggers that need no word: two names side by side, or one inside the other. */
  genitives: readonly TriggerEntry[];
  withins: readonly TriggerEntry[];
}

/** Whether the phrase plays one of the roles. */
export function plays(phrase: Phrase | undefined, roles: number): boolean {
  return phrase !== undefined && (phrase.roles & roles) !== 0;
}

/** Compiles cues and triggers for one language. */
export function compileGrammar(language: Language, cues: Cues, triggers: readonly TriggerEntry[]): Grammar {
  const phrases = new PhraseTrie<GrowingPhrase>();
  const known = new Map<string, GrowingPhrase>();
  const phrase = (text: string): GrowingPhrase => {
    const words = wordsOf(text);
    const name = words.join(' ');
    let found = known.get(name);
    if (!found) {
      found = { roles: 0, triggers: [] };
      known.set(name, found);
      phrases.add(words, found);
    }
    return found;
  };
  for (const role of ROLES) for (const text of cues.words[language][role]) phrase(text).roles |= ROLE[role];
  const irregular = new Map(
    cues.irregularVerbs.map(([base, past, participle]) => [base, [past, participle] as const]),
  );
  for (const entry of triggers) addForms(entry, language, irregular, phrase);
  for (const [text, { triggers: own }] of known) {
    const verb = DATED.test(text) ? known.get(text.slice(0, text.lastIndexOf(' '))) : undefined;
    for (const trigger of verb?.triggers ?? [])
      if (trigger.frame === 'verb' && !trigger.rest.length) own.push({ ...trigger, dated: true });
  }
  return {
    language,
    phrases,
    genitives: triggers.filter((entry) => entry.genitive),
    withins: triggers.filter((entry) => entry.within),
  };
}

function addForms(
  entry: TriggerEntry,
  language: Language,
  irregular: ReadonlyMap<string, readonly [string, string]>,
  phrase: (text: string) => GrowingPhrase,
): void {
  const forms = entry[language];
  const leftIsSubject = !entry.reverse;
  const add = (text: string, trigger: Omit<Trigger, 'entry' | 'rest'>): void => {
    const [start = '', rest = ''] = text.split('~');
    phrase(start).triggers.push({ ...trigger, entry, rest: wordsOf(rest) });
  };
  for (const verb of forms.verbs) {
    if (language === 'id') {
      const [active = '', passive = ''] = verb.split('/');
      if (active) add(active, { frame: 'verb', leftIsSubject, form: 'active' });
      if (SINGLE.test(active)) add(`${active}nya`, { frame: 'verb', leftIsSubject, form: 'active' });
      if (passive) add(passive, { frame: 'verb', leftIsSubject, form: 'passive' });
      const bare = BARE.exec(passive)?.[1];
      if (bare !== undefined) add(bare, { frame: 'verb', leftIsSubject, form: 'bare' });
    } else {
      for (const { text, form } of verbForms(verb, irregular)) {
        add(text, { frame: 'verb', leftIsSubject, form });
        if (PARTICLE_VERB.test(text)) add(text.replace(' ', ' ~ '), { frame: 'verb', leftIsSubject, form });
      }
    }
  }
  for (const text of forms.phrases) add(text, { frame: 'phrase', leftIsSubject, form: 'fixed' });
  for (const text of forms.reversed)
    add(text, { frame: 'phrase', leftIsSubject: !leftIsSubject, form: 'fixed' });
  for (const text of forms.between) add(text, { frame: 'between', leftIsSubject: true, form: 'fixed' });
  for (const text of forms.reciprocal) add(text, { frame: 'reciprocal', leftIsSubject: true, form: 'fixed' });
}

const DATED = /^[a-z ]+ (?:in|on|pada|sejak)$/;
/** 'take down' has its object before the particle, too. */
const PARTICLE_VERB = /^[a-z]+ (?:down|out|offline|off|up|over|apart)$/;
const SINGLE = /^me[a-z]+$/;
/** Headlines leave the prefix out: 'peretas lumpuhkan bandara'; only what ends as no noun does is read so. */
const BARE = /^di([a-z]{3,}(?:kan|[^s]i))$/;

/** The normalised words of a phrase, hyphens and strokes left out. */
export function wordsOf(text: string): string[] {
  const trimmed = text.trim();
  if (LOWER_CASE.test(trimmed)) return trimmed.split(' ');
  return tokenise(trimmed)
    .filter((token) => token.shape !== 'mark' || /[&%$€£']/.test(token.text))
    .map((token) => token.norm);
}

const LOWER_CASE = /^[a-z]+(?: [a-z]+)*$/;
