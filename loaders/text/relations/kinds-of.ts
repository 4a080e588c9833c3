/** What is a kind of what: 'X adalah Y', 'Y seperti X', 'Y, khususnya X', 'a Y such as X'. */
import { isOneOfAKind, type Mention } from '../mention.ts';
import { fitsSignature } from '../../../graph/ontology.ts';
import { stanceAt } from './circumstances.ts';
import { subjectsOf, type Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { is } from './units.ts';

/** A name that narrows another: what the wider one does or suffers, the narrower one does too. */
export interface Narrowing {
  narrow: readonly Mention[];
  wide: Mention;
}

export interface KindRelations {
  drafts: Draft[];
  narrowings: Narrowing[];
}

export function kindRelations(clause: Clause): KindRelations {
  const drafts: Draft[] = [];
  const narrowings: Narrowing[] = [];
  clause.units.forEach((unit, at) => {
    if (is(unit, 'copula')) drafts.push(...copular(clause, at));
    if (is(unit, 'example', 'namely')) drafts.push(...examples(clause, at));
    if (is(unit, 'particular')) {
      const narrowing = narrowed(clause, at);
      if (!narrowing) return;
      narrowings.push(narrowing);
      drafts.push(
        ...narrowing.narrow.flatMap((one) => isA(clause, one, narrowing.wide, 'particular', at, 0.7)),
      );
    }
  });
  return { drafts, narrowings };
}

/** 'peretas juga merupakan aktor non-negara': a name right after the copula, of a wider kind. */
function copular(clause: Clause, at: number): Draft[] {
  const { units, groups } = clause;
  let right = at + 1;
  while (is(units[right], 'filler', 'deictic') && !is(units[right], 'particular')) right += 1;
  const predicate = groups.at(right);
  if (!predicate || predicate.from !== right) return [];
  const wide = predicate.members[0];
  if (!wide || isOneOfAKind(wide.entity) || after(clause, predicate)) return [];
  const subject = subjectsOf(clause, at).at(0);
  if (!subject || subject.distance > 2) return [];
  const { negated } = stanceAt(clause, at);
  return subject.members.flatMap((one) => isA(clause, one, wide, 'copula', at, 0.75, negated));
}

/** Something that goes on qualifying the predicate: 'is a threat to …' says no kind. */
function after({ units }: Clause, group: Group): boolean {
  return /^(?:bagi|to|for|terhadap|untuk)$/.test(units[group.to]?.text ?? '');
}

/** 'teknologi seperti internet', 'threats such as ransomware and phishing'. */
function examples(clause: Clause, at: number): Draft[] {
  const { units, groups } = clause;
  const wide = widerBefore(clause, at);
  let right = at + 1;
  while (is(units[right], 'filler', 'deictic')) right += 1;
  const narrow = groups.at(right);
  if (!wide || !narrow || narrow.from !== right) return [];
  return narrow.members.flatMap((one) => isA(clause, one, wide, 'example', at, 0.75));
}

function widerBefore({ units, groups }: Clause, at: number): Mention | undefined {
  let left = at - 1;
  let words = 0;
  while (
    left >= 0 &&
    (units[left]?.text === ',' || is(units[left], 'filler', 'deictic') || units[left]?.type === 'word') &&
    words < 3
  ) {
    if (units[left]?.type === 'word') words += 1;
    left -= 1;
  }
  return groups.at(left)?.members.at(-1);
}

function narrowed(clause: Clause, at: number): Narrowing | null {
  const { units, groups } = clause;
  let right = at + 1;
  while (is(units[right], 'filler', 'deictic')) right += 1;
  const narrow = groups.at(right);
  const first = narrow?.members[0];
  if (!narrow || narrow.from !== right || !first) return null;
  for (let left = at - 1; left >= Math.max(0, at - 30); left -= 1) {
    const group = groups.at(left);
    const wide = group?.members.find(
      (mention) => mention.entity.kind === first.entity.kind && mention.entity.id !== first.entity.id,
    );
    if (wide) return { narrow: narrow.members, wide };
  }
  return null;
}

function isA(
  clause: Clause,
  one: Mention,
  wide: Mention,
  rule: string,
  at: number,
  confidence: number,
  negated = false,
): Draft[] {
  const { reading, units } = clause;
  if (one.entity.id === wide.entity.id || one.entity.kind === 'Person' || isOneOfAKind(wide.entity))
    return [];
  if (!fitsSignature(reading.lexicon.ontology, one.entity.kind, 'IS_A', wide.entity.kind)) return [];
  if (isOneOfAKind(one.entity) && one.entity.kind !== wide.entity.kind) return [];
  const unit = units[at];
  return [
    draft(reading, one, 'IS_A', wide, {
      mode: 'explicit',
      confidence,
      rule: `${rule}:${unit?.text ?? ''}`,
      from: unit?.from ?? 0,
      to: unit?.to ?? 0,
      negated,
    }),
  ];
}

/** For each draft about a wider name, the same about the narrower ones that the sentence singles out. */
export function inherited(drafts: readonly Draft[], narrowings: readonly Narrowing[]): Draft[] {
  return narrowings.flatMap(({ narrow, wide }) =>
    drafts.flatMap((each) => {
      if (each.type === 'IS_A' || (each.subject !== wide && each.object !== wide)) return [];
      return narrow.flatMap((mention): Draft[] => {
        const twin = {
          ...each,
          facts: { ...each.facts },
          rule: `${each.rule}+particular`,
          confidence: Math.round((each.confidence - 0.1) * 100) / 100,
        };
        if (each.subject === wide) twin.subject = mention;
        else twin.object = mention;
        if (twin.subject.entity.id === twin.object.entity.id) return [];
        twin.start = Math.min(each.start, mention.start);
        twin.end = Math.max(each.end, mention.end);
        return [twin];
      });
    }),
  );
}
