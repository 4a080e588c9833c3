/** What the members of a body face as such, the body faces: 'negara-negara ASEAN menghadapi …'. */
import type { Draft } from './draft.ts';

export function throughMembers(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((each) => {
    if (
      each.type !== 'FACES' ||
      each.subject.entity.kind !== 'State' ||
      each.subject.entity.collective !== true
    )
      return [];
    const body = each.subject.inner.find((inner) => inner.entity.kind === 'RegionalBody');
    if (!body) return [];
    const confidence = Math.round((each.confidence - 0.3) * 100) / 100;
    return [
      {
        ...each,
        subject: body,
        mode: 'inferred' as const,
        confidence,
        rule: 'members',
        facts: { ...each.facts },
      },
    ];
  });
}
