/** A noun of a deed with its doer: 'penyadapan X oleh Y', 'the theft of X by Y', 'the use of X by Y'. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

const USE =
  /^(?:pemanfaatan|penggunaan|pemakaian|penerapan|pengoperasian|use|adoption|deployment|misuse|penyalahgunaan)$/;
const REACH = 9;

export function deeds(clause: Clause): Draft[] {
  const { units, groups } = clause;
  return units.flatMap((unit, at) => {
    if (unit.text !== 'oleh' && unit.text !== 'by') return [];
    let next = at + 1;
    while (is(units[next], ROLE.filler | ROLE.deictic)) next += 1;
    const doers = groups.at(next);
    const phrase = doers ? nounPhrase(clause, at) : null;
    return doers && phrase ? tell(clause, phrase, doers, at) : [];
  });
}

interface Deed {
  /** From the head on, in the order of the text. */
  names: Group[];
  /** The word of use before the first name. */
  use: boolean;
}

/** The names between the deed and its doer, with nothing but nouns and prepositions between them: no verb has that doer. */
function nounPhrase({ units, groups }: Clause, agent: number): Deed | null {
  const names: Group[] = [];
  for (let left = agent - 1; left >= Math.max(0, agent - REACH); left -= 1) {
    const unit = units[left];
    const group = groups.at(left);
    if (group) {
      names.unshift(group);
      left = group.from;
    } else if (unit?.type === 'word' && USE.test(unit.text)) return { names, use: true };
    else if (
      unit?.verb ||
      unit?.type === 'mark' ||
      is(unit, ROLE.relative | ROLE.subordinator | ROLE.passive)
    )
      break;
    else if (unit?.type !== 'word' && !is(unit, ROLE.preposition | ROLE.filler | ROLE.deictic)) break;
  }
  return names.length ? { names, use: false } : null;
}

function tell(clause: Clause, { names, use }: Deed, doers: Group, at: number): Draft[] {
  const { reading, units } = clause;
  const { from, to } = units[at] ?? { from: 0, to: 1 };
  const join = (subject: Mention, type: string, object: Mention, confidence: number): Draft[] =>
    subject.entity.id !== object.entity.id &&
    fitsSignature(reading.lexicon.ontology, subject.entity.kind, type, object.entity.kind)
      ? [draft(reading, subject, type, object, { mode: 'explicit', confidence, rule: 'deed', from, to })]
      : [];
  const [first] = names[0]?.members ?? [];
  // 'pemakaian drone' may be a name of its own.
  const isUse = first !== undefined && USE.test(reading.tokens[first.from]?.norm ?? '');
  const used = use ? (names[0]?.members ?? []) : isUse ? first.inner : [];
  if (used.length)
    return doers.members.flatMap((doer) =>
      used.flatMap((one) =>
        join(doer, doer.entity.kind === 'NonStateActor' ? 'EXPLOITS' : 'USES', one, 0.75),
      ),
    );
  const head = names.findIndex(({ members }) => members.some(isDeed));
  const deed = names[head]?.members.findLast(isDeed);
  if (!deed) return [];
  const hurt = deed.entity.kind === 'Threat' ? names.slice(head + 1, head + 2) : [];
  return doers.members.flatMap((doer) => [
    ...join(deed, 'CONDUCTED_BY', doer, 0.75),
    ...hurt.flatMap(({ members }) => members.flatMap((one) => join(doer, 'TARGETS', one, 0.65))),
  ]);
}

function isDeed({ entity }: Mention): boolean {
  return /^(?:Threat|Capability|DiplomacyType)$/.test(entity.kind);
}

const SUFFERED = /^(?:victims?|targets?|casualties|korban|sasaran|target|mangsa)(?: of| dari)?$/;
const ARE =
  /^(?:includes?|included|are|were|ha(?:ve|s) included|meliputi|mencakup|antara lain|di antaranya|termasuk|ialah|adalah|yaitu|yakni)$/;

/** 'victims of LockBit include A and B', 'korban LockBit antara lain A dan B'. */
export function victims({ units, groups, reading }: Clause): Draft[] {
  return units.flatMap((unit, at) => {
    const group = ARE.test(unit.text) ? groups.at(at - 1) : undefined;
    const [first] = group?.members ?? [];
    if (!group || !first) return [];
    let before = group.from - 1;
    while (is(units[before], ROLE.filler) || /^(?:of|dari)$/.test(units[before]?.text ?? '')) before -= 1;
    const isOwn = SUFFERED.test(reading.tokens[first.from]?.norm ?? '');
    const doers = isOwn ? first.inner : group.members;
    let next = at + 1;
    while (is(units[next], ROLE.filler | ROLE.deictic)) next += 1;
    const hurt = isOwn || SUFFERED.test(units[before]?.text ?? '') ? groups.at(next) : undefined;
    const { from, to } = unit;
    const meeting = { mode: 'explicit' as const, confidence: 0.8, rule: `victims:${unit.text}`, from, to };
    return (hurt?.members ?? []).flatMap((one) =>
      doers.flatMap((doer) =>
        fitsSignature(reading.lexicon.ontology, doer.entity.kind, 'TARGETS', one.entity.kind)
          ? [draft(reading, doer, 'TARGETS', one, meeting)]
          : [],
      ),
    );
  });
}
