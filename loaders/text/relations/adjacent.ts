/** Relations told by little words alone, by two names side by side, or by a name inside another. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { draft, fittingType, isOutpost, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { ownership } from './owners.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

export function adjacentRelations(clause: Clause): Draft[] {
  const drafts: Draft[] = [];
  for (const group of clause.groups.list) {
    drafts.push(...between(clause, group), ...ownership(clause, group));
    for (const mention of group.members) drafts.push(...inside(clause, mention));
  }
  return drafts;
}

/** 'serangan siber terhadap rumah sakit': list, little word, list; 'memorandum with X on Y' is on Y, X is not. */
function between(clause: Clause, group: Group): Draft[] {
  const own = joined(clause, group, group);
  const governor = governing(clause, group);
  if (!governor) return own;
  if (!own.length) return joined(clause, governor, group);
  const happens = joined(clause, governor, group).filter(({ type }) => type === 'OCCURS_IN');
  return own.some(({ type }) => type === 'LOCATED_IN') ? [...own, ...happens] : own;
}

/** The list that a single preposition ties this one to. */
function governing({ units, groups }: Clause, group: Group): Group | undefined {
  let at = group.from - 1;
  while (is(units[at], ROLE.filler) && !is(units[at], ROLE.verb)) at -= 1;
  const before = is(units[at], ROLE.preposition) ? groups.at(at - 1) : undefined;
  return before && before !== group ? before : undefined;
}

/** What the little word after `last` says of `group`. */
function joined(clause: Clause, group: Group, last: Group): Draft[] {
  const { units, groups, reading } = clause;
  let at = overNoun(units, last.to);
  let words = 0;
  while (is(units[at], ROLE.deictic) || units[at]?.type === 'word') {
    if (units[at]?.type === 'word') words += 1;
    if (words > 1) return [];
    at += 1;
  }
  const unit = units[at];
  const triggers = unit?.phrase?.triggers.filter((trigger) => trigger.frame === 'between') ?? [];
  if (
    !triggers.length ||
    (BESIDE.test(unit?.text ?? '') && units.slice(0, group.from).some(({ verb }) => verb))
  )
    return [];
  let next = at + 1;
  while (is(units[next], ROLE.filler) && !is(units[next], ROLE.verb)) next += 1;
  next = overNominal(units, next);
  const other = groups.at(next);
  if (!other || other.from !== next || !unit) return [];
  for (const { entry } of triggers) {
    const drafts = group.members.slice(-MANY).flatMap((subject, index, all) =>
      // 'schools in Chile, an airline and the city': a list that goes on with others than places is none of places.
      (isMixed(other) ? other.members.slice(0, 1) : other.members).flatMap((object) => {
        const type = fittingType(reading, entry, subject, object);
        // No single state lies in another.
        if (type === 'LOCATED_IN' && subject.entity.kind === 'State' && subject.entity.collective !== true)
          return [];
        // 'the NATO centre in Estonia': the unknown noun is there, and not its owner.
        if (type === 'LOCATED_IN' && words > 0 && reading.language === 'en' && last.to === at - words)
          return [];
        if (index < all.length - 1 && !isLike(subject, all.at(-1)) && type !== 'LOCATED_IN') return [];
        if (type === null) return [];
        // 'attacks in X' that a figure counts are observed there.
        if (type !== 'TARGETS' && clause.statistics.some((statistic) => statistic.unit === subject))
          return [];
        return [
          draft(reading, subject, type, object, {
            mode: 'explicit',
            confidence: entry.confidence - 0.1,
            rule: `between:${unit.text}`,
            from: unit.from,
            to: unit.to,
          }),
        ];
      }),
    );
    if (drafts.length) return [...drafts, ...drafts.flatMap((each) => targetPlaced(clause, each))];
  }
  return [];
}

/** 'serangan terhadap pelabuhan X di Y': what is attacked stands where the attack is. */
function targetPlaced({ reading }: Clause, each: Draft): Draft[] {
  const target =
    each.type === 'OCCURS_IN' ? each.subject.inner.findLast(({ to }) => to === each.subject.to) : undefined;
  if (!target || !/^(?:Asset|Organization|GovernmentBody|Sector)$/.test(target.entity.kind)) return [];
  if (!fitsSignature(reading.lexicon.ontology, target.entity.kind, 'LOCATED_IN', each.object.entity.kind))
    return [];
  const { confidence, rule, at } = each;
  return [
    draft(reading, target, 'LOCATED_IN', each.object, {
      mode: 'inferred',
      confidence,
      rule,
      from: at,
      to: at + 1,
    }),
  ];
}

function isMixed({ members }: Group): boolean {
  return /^(?:State|Place)$/.test(members[0]?.entity.kind ?? '')
    ? members.some(({ entity }) => !/^(?:State|Place|RegionalBody|Domain)$/.test(entity.kind))
    : false;
}

function isLike(one: Mention, last: Mention | undefined): boolean {
  return one.entity.kind === last?.entity.kind;
}

/** 'tentang perlindungan infrastruktur', 'on the protection of infrastructure': a noun made of a verb is passed over. */
function overNominal(units: Clause['units'], at: number): number {
  const text = units[at]?.text ?? '';
  if (units[at]?.type !== 'word') return at;
  if (/^pe\p{L}{4,}an$/u.test(text)) return at + 1;
  if (!/(?:tion|ment|ing)$/.test(text) || units[at + 1]?.text !== 'of') return at;
  return is(units[at + 2], ROLE.filler) ? at + 3 : at + 2;
}

/** 'PG&E, a utility in California': the noun after the comma has no name of its own. */
function overNoun(units: Clause['units'], at: number): number {
  if (units[at]?.text === '(' && units[at + 2]?.text === ')') return at + 3;
  if (units[at]?.text !== ',' || !/^(?:an?|sebuah|suatu|salah satu)$/.test(units[at + 1]?.text ?? ''))
    return at;
  let next = at + 2;
  while (next < at + 5 && units[next]?.type === 'word' && !units[next]?.verb) next += 1;
  return next > at + 2 ? next : at;
}

/** After an object these name the subject's partner, not the object's. */
const BESIDE = /^(?:bersama|together|along|alongside|jointly)\b/;

const MANY = 8;

/** 'Kementerian Luar Negeri Belanda' holds 'Belanda'. */
function inside(clause: Clause, mention: Mention): Draft[] {
  return mention.inner.flatMap((inner) => [...within(clause, mention, inner), ...inside(clause, inner)]);
}

/** Relations to one owner, place or whole, and not to a class of them: 'data pabrik' is no factory's. */
const OF_NAMES = new Set(['OWNED_BY', 'LOCATED_IN', 'PART_OF']);

function within({ reading }: Clause, mention: Mention, inner: Mention): Draft[] {
  for (const entry of reading.grammar.withins) {
    const told = fittingType(reading, entry, mention, inner);
    const type = told === 'LOCATED_IN' && isOutpost(mention) ? 'PART_OF' : told;
    if (type === null || (OF_NAMES.has(type) && !reading.tokens[inner.from]?.capital)) continue;
    const { from, to } = mention;
    return [
      draft(reading, mention, type, inner, {
        mode: 'inferred',
        confidence: entry.confidence,
        rule: 'within',
        from,
        to,
      }),
    ];
  }
  return [];
}
