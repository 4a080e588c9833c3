/** What is told of one is told of another: of a body through its members, of an owner through what it owns. */
import type { Draft } from './draft.ts';

/** Whoever attacks what is somebody's, attacks its owner: 'erased the workstations of X'. */
export function throughOwners(drafts: readonly Draft[]): Draft[] {
  const attacks = drafts.filter(({ type, object }) => type === 'TARGETS' && object.entity.kind === 'Asset');
  if (!attacks.length) return [];
  return drafts.flatMap((owned) => {
    if (owned.type !== 'OWNED_BY' || !/^(?:GovernmentBody|Organization)$/.test(owned.object.entity.kind))
      return [];
    return attacks.flatMap((attack) =>
      attack.object.entity !== owned.subject.entity || attack.subject.entity === owned.object.entity
        ? []
        : [
            {
              ...attack,
              object: owned.object,
              mode: 'inferred' as const,
              confidence: Math.round((attack.confidence - 0.2) * 100) / 100,
              rule: 'owner',
              start: Math.min(attack.start, owned.start),
              end: Math.max(attack.end, owned.end),
              facts: { ...attack.facts },
            },
          ],
    );
  });
}

/** What the members of a body face as such, the body faces: 'negara-negara ASEAN menghadapi …'. */
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
