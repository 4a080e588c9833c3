/** What stands at the head of a clause and bears upon its subject: 'In Kenya, the ministry …', 'Under that law banks must …'. */
import { fitsSignature } from '../../../graph/ontology.ts';
import { firstSubject, type Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

const WITHIN = /^(?:in|at|on|off|across|throughout|di|di seluruh|di kawasan|di wilayah|di luar)$/;
const UNDER =
  /^(?:under|by|pursuant to|in accordance with|in line with|menurut|berdasarkan|sesuai|sesuai dengan|lewat)$/;
const WHERE = /^(?:where|tempat|di mana|dimana)$/;
const OBLIGED =
  /^(?:must|shall|should|may|need|needs|have|has|are|is|will|wajib|harus|mesti|perlu|boleh|dilarang|diwajibkan|diharuskan|dapat)\b/;

export function settings(clause: Clause): Draft[] {
  const { units, groups } = clause;
  const found: Draft[] = [];
  for (const group of groups.list) {
    let before = group.from - 1;
    while (is(units[before], ROLE.filler | ROLE.deictic)) before -= 1;
    const opens = before === 0 || /^[;:,]$/.test(units[before - 1]?.text ?? '');
    const governor = units[before]?.text ?? '';
    const comma = units[group.to]?.text === ',';
    if (opens && comma && WITHIN.test(governor)) found.push(...placed(clause, group, group.to + 1));
    if (opens && UNDER.test(governor)) found.push(...ruled(clause, group));
    const where = group.to + Number(comma);
    if (WHERE.test(units[where]?.text ?? '')) found.push(...placed(clause, group, where + 1));
  }
  return found;
}

/** The subject is, or happens, at the place that its clause names first. */
function placed(clause: Clause, place: Group, from: number): Draft[] {
  if (!place.members.every(({ entity }) => entity.kind === 'Place' || entity.kind === 'State')) return [];
  const subject = subjectFrom(clause, from);
  return (subject?.members ?? []).flatMap(({ entity }, index) => {
    const type = /^(?:Threat|Incident)$/.test(entity.kind)
      ? 'OCCURS_IN'
      : /^(?:GovernmentBody|Organization|RegionalBody|Asset)$/.test(entity.kind)
        ? 'LOCATED_IN'
        : null;
    return type === null ? [] : join(clause, subject, index, type, place, 'setting');
  });
}

/** Whom a rule binds: 'Under the Act operators must …'. */
function ruled(clause: Clause, rule: Group): Draft[] {
  const { units } = clause;
  if (!rule.members.every(({ entity }) => /^(?:Policy|Agreement)$/.test(entity.kind))) return [];
  // 'Under the Act, which parliament passed in May, banks must …'
  const aside = units[rule.to]?.text === ',' && is(units[rule.to + 1], ROLE.relative);
  const close = aside ? units.findIndex(({ text }, at) => at > rule.to && text === ',') : rule.to;
  const subject = close < 0 ? undefined : subjectFrom(clause, close);
  const after = subject ? units[subject.to] : undefined;
  if (!subject || (!is(after, ROLE.modal) && !OBLIGED.test(after?.text ?? ''))) return [];
  return rule.members.flatMap((_, index) => join(clause, rule, index, 'CONCERNS', subject, 'under'));
}

function join(
  clause: Clause,
  one: Group | undefined,
  index: number,
  type: string,
  others: Group,
  rule: string,
): Draft[] {
  const { reading } = clause;
  const subject = one?.members[index];
  if (!subject) return [];
  return others.members.flatMap((object) =>
    subject.entity.id !== object.entity.id &&
    fitsSignature(reading.lexicon.ontology, subject.entity.kind, type, object.entity.kind)
      ? [
          draft(reading, subject, type, object, {
            mode: 'inferred',
            confidence: 0.65,
            rule,
            from: object.from,
            to: object.to,
          }),
        ]
      : [],
  );
}

/** The subject of the clause that begins at `from`, if a verb follows it. */
function subjectFrom(clause: Clause, from: number): Group | undefined {
  const { units } = clause;
  const end = units.findIndex(
    (unit, at) => at >= from && (unit.verb || is(unit, ROLE.modal | ROLE.relative)),
  );
  const subject = end < 0 ? undefined : firstSubject(clause, from, end);
  return subject && subject.from - from < 5 ? subject : undefined;
}
