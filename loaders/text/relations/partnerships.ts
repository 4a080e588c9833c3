/** A noun of working together with both partners: 'kerja sama Indonesia dengan Jepang', "Fiji's partnership with Japan". */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

const TOGETHER =
  /(?:^|\s)(?:kerja sama|kerjasama|kemitraan|kolaborasi|aliansi|persekutuan|pakta|dialog|perundingan|koordinasi|sinergi|cooperation|partnership|collaboration|alliance|talks|dialogue|coordination|pact)(?:$|\s)/;

export function partnerships(clause: Clause): Draft[] {
  const { units, groups, reading } = clause;
  return units.flatMap((unit, at) => {
    if (unit.text !== 'dengan' && unit.text !== 'with') return [];
    let next = at + 1;
    while (is(units[next], ROLE.filler)) next += 1;
    const other = groups.at(next);
    const one = other ? (reading.language === 'id' ? owner(clause, at) : possessor(clause, at)) : undefined;
    if (!one || !other) return [];
    const { from, to } = unit;
    const meeting = { mode: 'explicit' as const, confidence: 0.75, rule: 'partnership', from, to };
    return one.members.flatMap((subject) =>
      other.members.flatMap((object) =>
        subject.entity.id !== object.entity.id &&
        fitsSignature(reading.lexicon.ontology, subject.entity.kind, 'COOPERATES_WITH', object.entity.kind)
          ? [draft(reading, subject, 'COOPERATES_WITH', object, meeting)]
          : [],
      ),
    );
  });
}

/** 'kerja sama (pertahanan) Indonesia | dengan'. */
function owner({ units, groups, reading }: Clause, at: number): Group | undefined {
  const group = groups.at(at - 1);
  if (!group) return undefined;
  const head = units[group.from - 1];
  const first = head ? reading.tokens.slice(Math.max(0, head.from - 1), head.to) : [];
  return TOGETHER.test(first.map(({ norm }) => norm).join(' ')) ? group : undefined;
}

/** "Fiji's (defence) partnership | with". */
function possessor({ units, groups, reading }: Clause, at: number): Group | undefined {
  const noun = units[at - 1];
  if (!TOGETHER.test(noun ? (reading.tokens[noun.to - 1]?.norm ?? '') : '')) return undefined;
  for (let left = at - 1; left >= Math.max(0, at - 4); left -= 1) {
    const mark = units[left]?.text === 's' ? left - 1 : left;
    if (/^['’]$/.test(units[mark]?.text ?? '')) return groups.at(mark - 1);
    if (units[left]?.verb) return undefined;
  }
  return undefined;
}
