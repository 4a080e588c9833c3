/** Whose word it is: 'menurut X', 'X mengatakan bahwa …'; what a speaker asserts, and what they define. */
import { fitsSignature } from '../../../graph/ontology.ts';
import { plays } from '../grammar.ts';
import type { Mention } from '../mention.ts';
import { hangsOnUnnamed, type Clause, type Filler } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { subjectsOf } from './subjects.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

/** Somebody's word: tokens `from` to `to` say what `speaker` says. */
export interface Attribution {
  speaker: Mention;
  from: number;
  to: number;
  /** Token of 'menurut' or of the verb. */
  at: number;
  rule: string;
  /** The speaker counts or records something rather than saying it. */
  records: boolean;
}

/** Kinds of those whose word counts. */
export const SPEAKERS = new Set([
  'Person',
  'Organization',
  'GovernmentBody',
  'RegionalBody',
  'State',
  'Group',
  'NonStateActor',
  'Publication',
]);
/** These introduce others than speakers, too. */
const DOUBTFUL = /^(?:for|bagi|kata|ujar)$/;

export function attributionsOf(clause: Clause): Attribution[] {
  const found: Attribution[] = [];
  clause.units.forEach((unit, at) => {
    const attribution = is(unit, ROLE.accordingTo)
      ? accordingTo(clause, unit, at)
      : is(unit, ROLE.saying)
        ? saying(clause, unit, at)
        : null;
    if (attribution) found.push(attribution);
  });
  return found;
}

/** 'menurut juru bicara kementerian, Rina': it is Rina's word, where a name follows the office. */
export function personAfter({ units, groups }: Clause, office: Group | undefined): Group | undefined {
  if (!office || office.members[0]?.entity.kind === 'Person') return office;
  const comma = units[office.to]?.text === '(' ? office.to + 3 : office.to;
  const person = units[comma]?.text === ',' ? groups.at(comma + 1) : undefined;
  return person?.members.length === 1 && person.members[0]?.entity.kind === 'Person' ? person : office;
}

function accordingTo(clause: Clause, unit: Unit, at: number): Attribution | null {
  const { units, groups, reading } = clause;
  let next = at + 1;
  while (is(units[next], ROLE.filler | ROLE.deictic) || (units[next]?.type === 'word' && next < at + 3))
    next += 1;
  const group = personAfter(clause, groups.at(next));
  const speaker = group?.members[0];
  if (!group || !speaker || !SPEAKERS.has(speaker.entity.kind)) return null;
  if (DOUBTFUL.test(unit.text) && speaker.entity.kind !== 'Person') return null;
  const end = reading.tokens.length;
  const after = units[group.to]?.from ?? end;
  const trails = at > 0 && after >= end - 1;
  // 'X, menurut Y, mengancam Z': what stands before the aside is said, too.
  const isAside = units[at - 1]?.text === ',' && units[group.to]?.text === ',';
  return {
    speaker,
    from: trails || isAside ? 0 : after,
    to: trails ? unit.from : end,
    at: unit.from,
    rule: `according-to:${unit.text}`,
    records: false,
  };
}

function saying(clause: Clause, unit: Unit, at: number): Attribution | null {
  return closing(clause, unit, at) ?? opening(clause, unit, at);
}

/** '…, X said.' and '…, said X.': the word of the speaker is all that stands before the comma. */
function closing({ units, groups }: Clause, unit: Unit, at: number): Attribution | null {
  const isEnd = (from: number): boolean =>
    units.length - from < ADJUNCT && units.slice(from).every((each) => isAdjunct(each));
  const [before, after] = [groups.at(at - 1), groups.at(at + 1)];
  const quoted = QUOTE.test(units[at - 1]?.text ?? '') || QUOTE.test(units[at - 2]?.text ?? '');
  const trails =
    after && (isEnd(after.to) || ((quoted || units[at - 1]?.text === ',') && units[after.to]?.text === ','));
  const group = before && isEnd(at + 1) ? before : trails ? after : undefined;
  const speaker = group === after ? group?.members[0] : group?.members.at(-1);
  if (!group || !speaker || !SPEAKERS.has(speaker.entity.kind)) return null;
  const first = group === before ? units.findIndex((each) => each.mention === speaker) : at;
  let mark = first - 1;
  while (is(units[mark], ROLE.filler)) mark -= 1;
  const comma = units[mark];
  if (comma?.text !== ',' && !QUOTE.test(comma?.text ?? '')) return null;
  return { speaker, from: 0, to: comma?.from ?? 0, at: unit.from, rule: `says:${unit.text}`, records: false };
}

/** '…, the ministry said on Thursday in Nairobi': when, where and to whom may follow. */
const ADJUNCT = 10;

function isAdjunct({ type, verb, phrase, mention }: Unit): boolean {
  if (type === 'mark' || type === 'number' || mention?.entity.kind === 'Group') return true;
  return !verb && type !== 'name' && !plays(phrase, ROLE.relative | ROLE.subordinator | ROLE.saying);
}

const QUOTE = /^["”’»]$/;

function opening(clause: Clause, unit: Unit, at: number): Attribution | null {
  const subject = named(clause, at) ?? subjectsOf(clause, at)[0];
  const speaker = subject?.members[0];
  if (!subject || !speaker || !SPEAKERS.has(speaker.entity.kind)) return null;
  if (subject.distance > 1 && subject.from >= 0) return null;
  if (speaker.to > unit.from || !opensSpeech(clause, at)) return null;
  const records = is(unit, ROLE.recording) && clause.statistics.length > 0;
  return {
    speaker,
    from: unit.to,
    to: clause.reading.tokens.length,
    at: unit.from,
    rule: `says:${unit.text}`,
    records,
  };
}

/** 'Pakar dari Universitas X, Andi Tenri, mengatakan': the person between the commas is who speaks. */
function named({ units, groups }: Clause, at: number): Filler | undefined {
  const group = groups.at(units[at - 1]?.text === ',' ? at - 2 : at - 1);
  const last = group?.members.at(-1);
  if (!group || last?.entity.kind !== 'Person' || units[group.from - 1]?.text !== ',') return undefined;
  return { members: [last], from: group.from, to: group.to, distance: 0 };
}

/** A verb of saying that is followed by a clause, and does not merely take a name as its object. */
function opensSpeech({ units }: Clause, at: number): boolean {
  const next = units[at + 1];
  if (is(next, ROLE.relative | ROLE.subordinator) || next?.text === ',' || next?.text === ':') return true;
  if (is(next, ROLE.preposition) && !is(next, ROLE.filler)) return false;
  const end = units.findIndex((unit, index) => index > at && /^[,;]$/.test(unit.text));
  const said = units.slice(at + 1, end < 0 ? units.length : end);
  if (!said.some((unit) => unit.verb || unit.phrase?.triggers.length)) return false;
  return !units[at]?.phrase?.triggers.some((trigger) => trigger.frame === 'verb');
}

/** What each speaker asserts, or defines where their word says what something is. */
export function assertions(
  clause: Clause,
  attributions: readonly Attribution[],
  drafts: readonly Draft[],
): Draft[] {
  const { reading } = clause;
  return attributions.flatMap((attribution) => {
    const first = firstGroup(clause, attribution);
    if (!first || attribution.records) return [];
    const { speaker, at, rule } = attribution;
    const meeting = { mode: 'explicit' as const, confidence: 0.8, rule, from: at, to: at + 1 };
    const tell = (type: string, topic: Mention): Draft[] =>
      topic.entity !== speaker.entity &&
      fitsSignature(reading.lexicon.ontology, speaker.entity.kind, type, topic.entity.kind)
        ? [draft(reading, speaker, type, topic, meeting)]
        : [];
    const topic = first.members[0];
    if (topic && rule.startsWith('according-to') && saysWhatItIs(clause.units[first.to])) {
      const defined = tell('DEFINES', topic);
      if (defined.length) return defined;
    }
    return topicsOf(
      first,
      drafts.filter((each) => isSaid(each, attribution)),
    ).flatMap((each) => tell('ASSERTS', each));
  });
}

/** Figures are recorded, and not said. */
function firstGroup(clause: Clause, { from, to }: Attribution): Group | undefined {
  const { groups, units } = clause;
  return groups.list.find((group) => {
    const start = units[group.from]?.from ?? 0;
    return (
      start >= from &&
      start < to &&
      group.members[0]?.entity.kind !== 'Statistic' &&
      !hangsOnUnnamed(clause, group)
    );
  });
}

/** 'adalah', 'merupakan salah satu …', 'is the use of'. */
function saysWhatItIs(unit: Unit | undefined): boolean {
  return is(unit, ROLE.copula) || /^(?:adalah|merupakan|ialah|is|are|means|refers)\b/.test(unit?.text ?? '');
}

/** What the word is about: its first names, if they take part in what is said; and the threats it speaks of. */
function topicsOf(first: Group, said: readonly Draft[]): Mention[] {
  const main = said[0];
  const ends = said
    .filter((each) => each.at === main?.at && !each.rule.endsWith('+particular'))
    .flatMap((each) => [each.subject, each.object]);
  const isPart =
    !main || said.some((each) => first.members.includes(each.subject) || first.members.includes(each.object));
  const opening = isPart ? [...first.members] : ends.slice(0, 1);
  // Of 'users are worried about X', X is what is spoken of.
  const others = opening.every(isPeople) ? ends.filter((mention) => !isPeople(mention)).slice(0, 1) : [];
  const topics = others.length ? others : opening;
  const threats = ends.filter((mention) => mention.entity.kind === 'Threat');
  return [...new Map([...topics, ...threats].map((mention) => [mention.entity, mention])).values()];
}

function isPeople({ entity }: Mention): boolean {
  return entity.kind === 'Group';
}

export function isSaid(each: Draft, attribution: Attribution): boolean {
  return each.at >= attribution.from && each.at < attribution.to;
}
