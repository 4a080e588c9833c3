/** The verbs and phrases that tell the kind of a name beside them, indexed by their words. */
import type { Cues } from '../cues.ts';
import { wordsOf } from '../grammar.ts';
import { PhraseTrie } from '../phrase-trie.ts';
import { verbForms } from '../verb-forms.ts';

export interface NameSign {
  kind: string;
  /** It says little of a name that may be anything: 'using X'. */
  weak: boolean;
}

export interface SignIndex {
  /** By the words before a name, the last first. */
  before: PhraseTrie<NameSign>;
  after: PhraseTrie<NameSign>;
}

export function compileSigns(cues: Cues): SignIndex {
  const before = new PhraseTrie<NameSign>();
  const after = new PhraseTrie<NameSign>();
  const irregular = new Map(
    cues.irregularVerbs.map(([base, past, participle]) => [base, [past, participle] as const]),
  );
  for (const { kind, weak, verbs, nouns, before: phrases, after: following } of cues.nameSigns) {
    const sign = { kind, weak };
    const precede = (text: string): void => before.add(wordsOf(text).reverse(), sign);
    const follow = (text: string): void => after.add(wordsOf(text), sign);
    for (const verb of verbs.en) {
      for (const { text, form } of verbForms(verb, irregular)) {
        if (form === 'third' || form === 'past' || form === 'pastOrParticiple') follow(text);
        if (form === 'participle' || form === 'pastOrParticiple') precede(`${text} by`);
      }
    }
    for (const verb of verbs.id) {
      const [active = '', passive = ''] = verb.split('/');
      if (active)
        for (const lead of ['', 'mengaku ', 'mengaku telah ', 'diduga ']) follow(`${lead}${active}`);
      if (passive) for (const link of ['', ' oleh']) precede(`${passive}${link}`);
    }
    for (const noun of nouns) precede(noun);
    for (const text of phrases) precede(text);
    for (const text of following) follow(text);
  }
  return { before, after };
}
