/** The kind that an apposition tells: 'X, a research institute', 'X (a worm)', 'the national response team, X, …'. */
import type { Reading } from '../mention-table.ts';
import { hasRole } from '../phrase-reader.ts';
import { isNamed, NAMED } from './named.ts';
import { ROLE } from '../roles.ts';

const REACH = 8;
const OPENERS = /^[,(–—:]$/;
const ARTICLES =
  /^(?:a|an|the|sebuah|suatu|seorang|salah|satu|another|one|yaitu|yakni|yang|semacam|its|their|once|formerly)$/;

/** 'X, a research institute', 'X, peneliti dari Y': the noun after the comma says what X is. */
export function afterComma(reading: Reading, to: number): string | null {
  const { tokens, table, lexicon } = reading;
  if (!OPENERS.test(tokens[to]?.text ?? '')) return null;
  let start = to + 1;
  while (ARTICLES.test(tokens[start]?.norm ?? '')) start += 1;
  const article = start > to + 1;
  const end = Math.min(tokens.length, to + REACH);
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (!token || token.text === ',' || (!article && at > to + 1)) return null;
    if (lexicon.titles.has(token.norm) || PEOPLE.test(token.norm)) return 'Person';
    const mention = table.at(at);
    if (!mention) {
      const namer = lexicon.heads.namers.root.next?.get(token.key)?.values?.[0];
      if (namer !== undefined && (article || isAlone(reading, at + 1))) return namer;
      if (hasRole(reading, at, ROLE.relative) || /^(?:of|di|dari|at|for)$/.test(token.norm)) return null;
      continue;
    }
    if (mention.entity.kind === 'Group') return 'Person';
    const tells = NAMED.has(mention.entity.kind) && !isNamed(mention);
    // In a list the next item follows: 'X, banks and schools'.
    if (tells && (article || isAlone(reading, mention.to))) return mention.entity.kind;
    if (!article) return null;
    at = mention.to - 1;
  }
  return null;
}

/** Indonesian puts no article before the noun: then what follows must show that it is no item of a list. */
function isAlone({ tokens, language }: Reading, at: number): boolean {
  if (language !== 'id') return false;
  return /^(?:yang|asal|dari|di|berbasis|bermarkas|pimpinan|milik|buatan|[.)–—]|)$/.test(
    tokens[at]?.norm ?? '',
  );
}

const PEOPLE =
  /^(?:fellow|lecturer|spokesman|spokeswoman|spokesperson|head|chief|founder|lawyer|doctor|scientist|dosen|kepala|ketua|pendiri|direktur|peneliti|aktivis|nelayan|petani|dokter|warga|co-founder|chairwoman|engineer|officer|manager|senator|deputy|economist|activist|farmer|resident|veteran|juru|komisaris|manajer|anggota|sekretaris|wakil|pengacara|guru|mantan|former)$/;

/** 'the national response team, X, …', 'perusahaan energi terbesar, X, …': the noun before the comma says it. */
export function beforeComma(reading: Reading, from: number, to: number): string | null {
  const { tokens, table } = reading;
  if (tokens[from - 1]?.text !== ',' || !/^[,.]$/.test(tokens[to]?.text ?? '.')) return null;
  const wide = table.at(from - 2);
  if (!wide || isNamed(wide) || !NAMED.has(wide.entity.kind)) return null;
  if (wide.entity.kind === 'Place' || wide.entity.kind === 'Threat') return null;
  const before = tokens[wide.from - 1];
  const opens = !before || /^(?:the|a|an|its|their|our|s|[,;])$/.test(before.norm) || wide.from === 0;
  return opens && !isList(reading, to) ? wide.entity.kind : null;
}

/** 'banks, X, Y and Z': more names follow. */
function isList({ tokens }: Reading, to: number): boolean {
  return (
    tokens[to]?.text === ',' &&
    (tokens[to + 1]?.capital === true || /^(?:and|dan|or|atau|serta)$/.test(tokens[to + 1]?.norm ?? ''))
  );
}
