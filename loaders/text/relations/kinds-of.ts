/** What is a kind of what: 'X adalah Y', 'Y seperti X', 'Y, khususnya X', 'a Y such as X'. */
import { fitsSignature } from '../../../graph/ontology.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import { baseForm, normalise } from '../tokens.ts';
import { stanceAt } from './circumstances.ts';
import type { Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { subjectsOf } from './subjects.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

/** A name that narrows another: what the wider one does or suffers, the narrower one does too. */
export interface Narrowing {
  narrow: readonly Mention[];
  wide: Mention;
  /** The wider name only stands for the narrower ones, and is nothing by itself: 'X remains the main threat to …'. */
  stand: boolean;
}

export interface KindRelations {
  drafts: Draft[];
  narrowings: Narrowing[];
}

export function kindRelations(clause: Clause): KindRelations {
  const found: KindRelations = { drafts: [], narrowings: [] };
  for (const { name, wide, at } of clause.classes)
    found.drafts.push(...isA(clause, name, wide, 'class', at, 0.75));
  clause.units.forEach((unit, at) => {
    if (is(unit, ROLE.copula) || /^(?:adalah|merupakan|is the)\b/.test(unit.text)) copular(clause, at, found);
    if (is(unit, ROLE.example | ROLE.namely)) {
      const drafts = examples(clause, at);
      found.drafts.push(...drafts);
      const wide = drafts[0]?.object;
      if (wide) found.narrowings.push({ narrow: drafts.map(({ subject }) => subject), wide, stand: false });
    }
    if (unit.phrase?.triggers.some(({ entry }) => entry.relation[0] === 'DEFINES'))
      found.drafts.push(...defined(clause, at));
    if (!is(unit, ROLE.particular)) return;
    const narrowing = narrowed(clause, at);
    if (!narrowing) return;
    found.narrowings.push(narrowing);
    found.drafts.push(
      ...narrowing.narrow.flatMap((one) => isA(clause, one, narrowing.wide, 'particular', at, 0.7)),
    );
  });
  return found;
}

/** 'peretas juga merupakan aktor non-negara': a name right after the copula, of a wider kind. */
function copular(clause: Clause, at: number, found: KindRelations): void {
  const { units, groups } = clause;
  if (is(units[at], ROLE.example) && units[at - 1]?.text === ',') return;
  const subject = subjectsOf(clause, at).at(0);
  if (!subject || subject.distance > 2) return;
  let right = at + 1;
  while (is(units[right], ROLE.filler | ROLE.deictic) && !is(units[right], ROLE.particular)) right += 1;
  const predicate = groups.at(right);
  const wide = predicate?.from === right ? predicate.members[0] : undefined;
  if (!predicate || !wide || isOneOfAKind(wide.entity) || !is(units[at], ROLE.copula)) {
    const genus = subject.members.flatMap((one) => genusOf(clause, one, at));
    found.drafts.push(...genus);
    return;
  }
  if (wide.to - wide.from === 1 && saysMore(units[predicate.to])) {
    found.narrowings.push({ narrow: subject.members, wide, stand: true });
  } else if (!qualified(clause, predicate)) {
    const { negated } = stanceAt(clause, at);
    found.drafts.push(
      ...subject.members.flatMap((one) => isA(clause, one, wide, 'copula', at, 0.75, negated)),
    );
  }
}

/** 'threats faced by …': a bare noun that a participle goes on to qualify. */
function saysMore(unit: Unit | undefined): boolean {
  return (unit?.verb ?? false) && !is(unit, ROLE.copula);
}

/** Something that goes on qualifying the predicate: 'is a threat to …' says no kind. */
function qualified({ units }: Clause, group: Group): boolean {
  return /^(?:bagi|to|for|terhadap|untuk)$/.test(units[group.to]?.text ?? '');
}

const GENUS_REACH = 10;

/** 'Diplomasi siber merupakan penggunaan perangkat diplomasi': the definition names the wider kind, the head of the name. */
function genusOf(clause: Clause, one: Mention, at: number): Draft[] {
  const { reading, units, groups } = clause;
  const words = reading.language === 'id' ? one.entity.labelId : one.entity.labelEn;
  const list = words.split(' ');
  const head = list.length > 1 ? (reading.language === 'id' ? list[0] : list.at(-1)) : undefined;
  if (head === undefined) return [];
  for (let right = at + 1; right < Math.min(units.length, at + GENUS_REACH); right += 1) {
    for (const member of groups.at(right)?.members ?? []) {
      const wide = [member, ...member.inner].find(
        (each) =>
          each.to - each.from === 1 &&
          keyOf(reading.tokens[each.from]?.norm ?? '') === keyOf(normalise(head)),
      );
      if (wide) return isA(clause, one, wide, 'genus', at, 0.7);
    }
  }
  return [];
}

function keyOf(word: string): string {
  return baseForm(word);
}

/** 'mendefinisikan X sebagai Y', 'define X as Y'. */
function defined(clause: Clause, at: number): Draft[] {
  const { units, groups } = clause;
  for (let right = at + 1; right < Math.min(units.length, at + GENUS_REACH); right += 1) {
    if (!/^(?:sebagai|as)\b/.test(units[right]?.text ?? '')) continue;
    const group = groups.at(right - 1);
    return group ? group.members.flatMap((one) => genusOf(clause, one, right)) : [];
  }
  return [];
}

/** 'teknologi seperti internet', 'threats such as ransomware and phishing'. */
function examples(clause: Clause, at: number): Draft[] {
  const { units, groups } = clause;
  if (is(units[at], ROLE.copula) && units[at - 1]?.text !== ',') return [];
  const wide = widerBefore(clause, at);
  let right = at + 1;
  while (is(units[right], ROLE.filler | ROLE.deictic)) right += 1;
  const narrow = groups.at(right);
  if (!wide || !narrow || narrow.from !== right) return [];
  const [only] = narrow.members;
  if (is(units[at], ROLE.namely) && only && narrow.members.length === 1 && isExplained(clause, wide, only))
    return isA(clause, wide, only, 'namely', at, 0.75);
  return narrow.members.flatMap((one) => isA(clause, one, wide, 'example', at, 0.75));
}

/** 'Brain Cipher, yakni varian LockBit', 'APT, yaitu kelompok penyusup': what follows explains the name. */
function isExplained({ reading }: Clause, name: Mention, explained: Mention): boolean {
  return reading.tokens[name.from]?.capital === true && reading.tokens[explained.from]?.capital === false;
}

function widerBefore({ units, groups }: Clause, at: number): Mention | undefined {
  let left = at - 1;
  let words = 0;
  while (left >= 0 && words < 3) {
    const unit = units[left];
    if (unit?.text !== ',' && !is(unit, ROLE.filler | ROLE.deictic) && (unit?.type !== 'word' || unit.verb))
      break;
    if (unit?.type === 'word') words += 1;
    left -= 1;
  }
  return groups.at(left)?.members.at(-1);
}

const NARROW_REACH = 30;

function narrowed(clause: Clause, at: number): Narrowing | null {
  const { units, groups } = clause;
  let right = at + 1;
  while (is(units[right], ROLE.filler | ROLE.deictic)) right += 1;
  const narrow = groups.at(right);
  const first = narrow?.members[0];
  if (!narrow || narrow.from !== right || !first) return null;
  for (let left = at - 1; left >= Math.max(0, at - NARROW_REACH); left -= 1) {
    const wide = groups
      .at(left)
      ?.members.find(
        (mention) => mention.entity.kind === first.entity.kind && mention.entity !== first.entity,
      );
    if (wide) return { narrow: narrow.members, wide, stand: false };
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
        const twin = { ...each, facts: { ...each.facts }, rule: `${each.rule}+particular` };
        twin.confidence = Math.round((each.confidence - 0.1) * 100) / 100;
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
