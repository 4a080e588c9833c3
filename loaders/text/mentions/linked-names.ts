/** The name that little words tie to a head noun: 'attacks on hospitals', 'misuse of ICT', 'situs milik pemerintah'. */
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { PLAIN, type Link } from './composition.ts';
import type { Head } from './head-index.ts';
import { mayQualify } from './qualifiers.ts';

const TARGET: Link = { id: 'terhadap', en: 'on', english: 'after' };
const ABOUT: Link = { id: 'tentang', en: 'on', english: 'after' };
const UPON: Link = { id: 'pada', en: 'on', english: 'after' };
const OF: Link = { id: '', en: 'of', english: 'after' };
const MEMBER: Link = PLAIN;

const LINK_WORDS: readonly {
  flag: 'target' | 'about' | 'upon' | 'of' | 'member' | 'own';
  words: RegExp;
  link: Link;
}[] = [
  { flag: 'target', words: /^(?:terhadap|atas|ke|pada|on|against|at)$/, link: TARGET },
  { flag: 'upon', words: /^(?:pada|terhadap|akan|kepada|on|upon)$/, link: UPON },
  {
    flag: 'about',
    words: /^(?:tentang|mengenai|terkait|on|about|for|regarding|penggunaan|pengunaan|pemanfaatan)$/,
    link: ABOUT,
  },
  { flag: 'of', words: /^(?:of|atas)$/, link: OF },
  {
    flag: 'own',
    words: /^(?:milik|yang|dimiliki|oleh|of|that|belong|belongs|belonging|owned|by|to|run)$/,
    link: PLAIN,
  },
  {
    flag: 'member',
    words: /^(?:anggota|di|dalam|dari|kawasan|of|in|from|within|yang|berada)$/,
    link: MEMBER,
  },
];

const TARGETS = new Set([
  'Asset',
  'Sector',
  'Organization',
  'GovernmentBody',
  'State',
  'Group',
  'Place',
  'Incident',
]);

/** The name that little words tie to the head: 'terhadap situs pemerintah', 'on cybersecurity cooperation'. */
export function linkedName(
  reading: Reading,
  head: Head,
  from: number,
): { mention: Mention; link: Link } | null {
  const { tokens, table } = reading;
  for (const { flag, words, link } of LINK_WORDS) {
    if (!head.noun[flag]) continue;
    let at = from;
    let linked = 0;
    while (at < tokens.length && !table.at(at) && linked < 5 && words.test(tokens[at]?.norm ?? '')) {
      linked += 1;
      at += 1;
    }
    if (!linked) continue;
    while (/^(?:the|para|its|their|sejumlah|berbagai|several|various)$/.test(tokens[at]?.norm ?? '')) at += 1;
    const mention = beyondState(reading, table.at(at));
    if (!mention || (mention.from !== at && table.at(at)?.to !== mention.from)) continue;
    const owner = /^(?:GovernmentBody|Organization|Group|RegionalBody)$/.test(mention.entity.kind);
    if (flag === 'own' && !owner) continue;
    if (
      flag === 'member' &&
      mention.entity.kind === 'RegionalBody' &&
      !takesBody(head, tokens[at - 1]?.norm ?? '')
    )
      continue;
    if (flag === 'target' ? TARGETS.has(mention.entity.kind) : mayQualify(head, mention))
      return { mention, link };
  }
  return null;
}

/** 'attack on Saudi oil facilities' is none on the state: what the state qualifies, where that has a name. */
function beyondState(
  { language, table, tokens, grammar }: Reading,
  mention: Mention | undefined,
): Mention | undefined {
  if (language !== 'en' || mention?.entity.kind !== 'State' || mention.entity.collective === true)
    return mention;
  const next = table.at(mention.to);
  if (next?.from === mention.to) return next;
  const word = tokens[mention.to];
  return word?.shape === 'word' && !word.capital && !grammar.phrases.words.has(word.norm)
    ? undefined
    : mention;
}

/** States are in a body as its members; companies in a forum merely take part. */
function takesBody(head: Head, link: string): boolean {
  return head.noun.kind === 'State' || link === 'of' || link === 'dari' || link === 'kawasan';
}
