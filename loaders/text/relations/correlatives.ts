/** 'Semakin tinggi X, semakin besar Y'; 'the higher X, the greater Y': the one grows with the other. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import type { Group } from './groups.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

export function correlations(clause: Clause): Draft[] {
  const { units, reading } = clause;
  const marks = units.flatMap((unit, at) => (is(unit, ROLE.correlative) ? [at] : []));
  const [first, ...others] = marks;
  if (first === undefined || others.length === 0) return [];
  const cause = groupAfter(clause, first, others[0] ?? units.length);
  const from = units[first]?.from ?? 0;
  return others.flatMap((mark, index) => {
    const effect = groupAfter(clause, mark, others[index + 1] ?? units.length);
    return (cause?.members ?? []).flatMap((one) =>
      (effect?.members ?? []).flatMap((other) => {
        if (one.entity === other.entity) return [];
        if (!fitsSignature(reading.lexicon.ontology, one.entity.kind, 'CORRELATES_WITH', other.entity.kind))
          return [];
        return [
          draft(reading, one, 'CORRELATES_WITH', other, {
            mode: 'explicit',
            confidence: 0.8,
            rule: 'correlative',
            from,
            to: units[mark]?.to ?? from + 1,
          }),
        ];
      }),
    );
  });
}

function groupAfter({ groups }: Clause, from: number, to: number): Group | undefined {
  for (let at = from + 1; at < to; at += 1) {
    const group = groups.at(at);
    if (group) return group;
  }
  return undefined;
}
