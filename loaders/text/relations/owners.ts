/** Whose it is: two names side by side, 'the diplomacy of X', "X's diplomacy", and what is shared. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import type { TriggerEntry } from '../triggers.ts';
import { firstSubject, type Clause } from './clause.ts';
import { draft, fittingType, isOutpost, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

export function ownership(clause: Clause, group: Group): Draft[] {
  return [...sideBySide(clause, group), ...ownedInList(clause, group), ...ownedThose(clause, group)];
}

/** 'situs pemerintah', "Indonesia's cyber diplomacy", 'the diplomacy of Indonesia': owner and owned. */
function sideBySide(clause: Clause, group: Group): Draft[] {
  const { units, groups, reading } = clause;
  const [owned, owner] =
    reading.language === 'id' ? [group, groups.at(group.to)] : englishOwner(clause, group);
  const head = owned?.members.at(-1);
  if (!owned || !head || !owner || owned === owner) return [];
  // 'kejahatan siber Indonesia' is where it is; 'serangan Rusia terhadap …' is whose it is.
  const after = units[owner.to]?.text ?? '';
  if (
    reading.language === 'id' &&
    head.entity.kind === 'Threat' &&
    !owner.members.every(({ entity }) => entity.kind === 'Asset' || entity.kind === 'Technology') &&
    !/^(?:terhadap|ke|pada|atas)$/.test(after)
  )
    return [];
  const from = Math.min(units[owned.from]?.from ?? 0, units[owner.from]?.from ?? 0);
  if (reading.tokens[head.to - 1]?.norm === 'bersama')
    return owner.members.flatMap((each) => sharing(clause, each, head));
  return owner.members.flatMap((each) => genitive(clause, reading.grammar.genitives, head, each, from));
}

/** 'Power lines are a menace: those of X …': what the sentence began with. */
function ownedThose(clause: Clause, owner: Group): Draft[] {
  const { units, reading } = clause;
  let of = owner.from - 1;
  while (is(units[of], ROLE.filler)) of -= 1;
  if (!/^of$/.test(units[of]?.text ?? '') || !/^(?:those|that)$/.test(units[of - 1]?.text ?? '')) return [];
  const owned = firstSubject(clause, 0, of - 1)?.members.at(-1);
  if (!owned || owned.entity.kind !== 'Asset' || reading.language !== 'en') return [];
  return owner.members.flatMap((each) =>
    genitive(clause, reading.grammar.genitives, owned, each, units[of - 1]?.from ?? 0),
  );
}

/** 'latihan bersama Jepang dan India': who shares in it takes part. */
function sharing({ reading }: Clause, one: Mention, shared: Mention): Draft[] {
  if (!fitsSignature(reading.lexicon.ontology, one.entity.kind, 'PARTICIPATES_IN', shared.entity.kind))
    return [];
  const { from, to } = shared;
  return [
    draft(reading, one, 'PARTICIPATES_IN', shared, {
      mode: 'explicit',
      confidence: 0.7,
      rule: 'shared',
      from,
      to,
    }),
  ];
}

/** English owners stand before ("Indonesia's X", 'Indonesian X') or after 'of'. */
function englishOwner({ units, groups }: Clause, group: Group): [Group | undefined, Group | undefined] {
  let at = group.to;
  if (units[at]?.text === 'of') {
    at += 1;
    while (is(units[at], ROLE.filler)) at += 1;
    return [group, groups.at(at)];
  }
  if (/^['’]$/.test(units[at]?.text ?? '')) return [undefined, undefined];
  while (is(units[at], ROLE.filler) && at < group.to + 4) at += 1;
  const next = groups.at(at);
  return next?.from === at ? [next, group] : [undefined, undefined];
}

/** "Australia's teams, Japan's training scheme": each owns what follows it, whatever list that stands in. */
function ownedInList(clause: Clause, group: Group): Draft[] {
  const { units, groups, reading } = clause;
  if (reading.language === 'id') return [];
  const drafts: Draft[] = [];
  for (let at = group.from; at < group.to || at === group.to; at += 1) {
    const owner = units[at - 1]?.mention;
    if (!owner || !/^['’]$/.test(units[at]?.text ?? '')) continue;
    let next = at + (units[at + 1]?.text === 's' ? 2 : 1);
    while (
      is(units[next], ROLE.filler) ||
      (units[next]?.type === 'word' && !units[next]?.verb && next < at + 4)
    )
      next += 1;
    const owned = units[next]?.mention;
    const owners = groups.at(at - 1);
    if (!owned) continue;
    const all = owners && owners.to === at && !owners.members.includes(owned) ? owners.members : [owner];
    for (const each of all)
      drafts.push(...genitive(clause, reading.grammar.genitives, owned, each, units[at - 1]?.from ?? 0));
  }
  return drafts;
}

function genitive(
  { reading }: Clause,
  entries: readonly TriggerEntry[],
  subject: Mention,
  object: Mention,
  from: number,
): Draft[] {
  for (const entry of entries) {
    const told = fittingType(reading, entry, subject, object);
    const type = told === 'LOCATED_IN' && isOutpost(subject) ? 'PART_OF' : told;
    if (type === null) continue;
    return [
      draft(reading, subject, type, object, {
        mode: 'explicit',
        confidence: entry.confidence,
        rule: 'genitive',
        from,
        to: from + 1,
      }),
    ];
  }
  return [];
}
