/** 'memanfaatkan TIK dalam bidang ekonomi dan kesehatan': what is used, is used in the sectors that follow. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

const INSIDE = /^(?:dalam|di|pada|in|for|across|within|di bidang|dalam bidang|bagi|di sektor)$/;

export function usedIn(clause: Clause, drafts: readonly Draft[]): Draft[] {
  const { reading, units, groups } = clause;
  return drafts.flatMap((use) => {
    if (use.type !== 'USES' || use.object.entity.kind !== 'Technology' || use.object.to <= use.at) return [];
    const found: Draft[] = [];
    let governed = false;
    const used = groups.list.find((group) => group.members.includes(use.object));
    for (let at = used?.to ?? units.length; at < units.length; at += 1) {
      const unit = units[at];
      const group = groups.at(at);
      if (group) {
        if (!governed) break;
        for (const sector of group.members) {
          if (!fitsSignature(reading.lexicon.ontology, 'Technology', 'USED_IN', sector.entity.kind)) continue;
          found.push(
            draft(reading, use.object, 'USED_IN', sector, {
              mode: 'explicit',
              confidence: 0.8,
              rule: 'used-in',
              from: use.object.from,
              to: use.object.to,
            }),
          );
        }
        at = group.to - 1;
        governed = false;
      } else if (unit && INSIDE.test(unit.text)) governed = true;
      else if (unit?.verb || is(unit, ROLE.subordinator | ROLE.relative | ROLE.purpose) || unit?.text === ';')
        break;
    }
    return found;
  });
}
