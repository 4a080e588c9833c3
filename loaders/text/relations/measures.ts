/** What a figure measures, where it was observed, and who recorded it. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Properties } from '../../../graph/model.ts';
import type { Mention } from '../mention.ts';
import type { Statistic } from '../statistics.ts';
import type { Clause } from './clause.ts';
import { agentsOf, subjectsOf } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { is, isVerb } from './units.ts';

export function measureRelations(clause: Clause): Draft[] {
  return clause.statistics.flatMap((statistic) => {
    const facts: Properties = {
      value: statistic.figure.value,
      ...(statistic.year === null ? {} : { year: statistic.year }),
      ...(statistic.figure.comparator === null ? {} : { comparator: statistic.figure.comparator }),
    };
    const measured = statistic.unit
      ? relate(clause, statistic, 'MEASURES', statistic.unit, 0.9, facts)
      : measuredNearby(clause, statistic, facts);
    return [...measured, ...observed(clause, statistic, facts), ...recorded(clause, statistic, facts)];
  });
}

function relate(
  clause: Clause,
  { mention }: Statistic,
  type: string,
  object: Mention,
  confidence: number,
  facts: Properties,
): Draft[] {
  const { reading } = clause;
  if (!fitsSignature(reading.lexicon.ontology, mention.entity.kind, type, object.entity.kind)) return [];
  return [
    draft(reading, mention, type, object, {
      mode: 'explicit',
      confidence,
      rule: 'figure',
      from: mention.from,
      to: mention.to,
      facts,
    }),
  ];
}

/** '80 persen serangan', 'ransomware naik 40 persen': the nearest name of the clause that can be measured. */
function measuredNearby(clause: Clause, statistic: Statistic, facts: Properties): Draft[] {
  const { groups, units } = clause;
  const at = units.findIndex((unit) => unit.to > statistic.mention.from);
  for (let step = 1; step <= 8; step += 1) {
    for (const group of [groups.at(at - step), groups.at(at + step)]) {
      const member = group?.members.find(({ entity }) => /^(?:Threat|Concept|Technology)$/.test(entity.kind));
      if (member) return relate(clause, statistic, 'MEASURES', member, 0.6, facts);
    }
  }
  return [];
}

/** Where: the state, place, sector or body of the clause that the figure is about, nearest before it first. */
function observed(clause: Clause, statistic: Statistic, facts: Properties): Draft[] {
  const { groups, reading } = clause;
  const recorders = new Set(recordersOf(clause, statistic).map((mention) => mention.entity.id));
  const fits = (mention: Mention): boolean =>
    !recorders.has(mention.entity.id) &&
    mention !== statistic.unit &&
    fitsSignature(reading.lexicon.ontology, 'Statistic', 'OBSERVED_IN', mention.entity.kind);
  const members = groups.list.flatMap((group) => group.members);
  const after = members.find(
    (mention) => mention.from >= statistic.mention.to && fits(mention) && isLocated(clause, mention),
  );
  const before = members.findLast((mention) => mention.to <= statistic.mention.from && fits(mention));
  const place = after && after.from - statistic.mention.to < 6 ? after : (before ?? after);
  return place ? relate(clause, statistic, 'OBSERVED_IN', place, 0.75, facts) : [];
}

function isLocated({ reading }: Clause, mention: Mention): boolean {
  return (
    /^(?:di|in|across|pada|seluruh|within|terhadap|against|on|at|from|dari)$/.test(
      reading.tokens[mention.from - 1]?.norm ?? '',
    ) || /^(?:the|seluruh)$/.test(reading.tokens[mention.from - 1]?.norm ?? '')
  );
}

function recorded(clause: Clause, statistic: Statistic, facts: Properties): Draft[] {
  return recordersOf(clause, statistic).flatMap((mention) =>
    relate(clause, statistic, 'RECORDED_BY', mention, 0.85, facts),
  );
}

/** 'X mencatat …', '… dicatat oleh X', 'menurut X …', '… according to X'. */
export function recordersOf(clause: Clause, statistic: Statistic): Mention[] {
  const { units, groups, reading } = clause;
  for (const [at, unit] of units.entries()) {
    if (Math.abs(unit.from - statistic.mention.from) > 40) continue;
    if (is(unit, 'accordingTo') && !/^(?:for|bagi|kata|ujar)$/.test(unit.text)) {
      const source = groups.at(at + 1) ?? groups.at(at + 2);
      if (source) return recorderNames(source.members);
    }
    if (!is(unit, 'recording') || !isVerb(unit, reading)) continue;
    const passive =
      /^(?:di|ter)/.test(unit.text) || is(units[at + 1], 'agent') || / (?:by|oleh)$/.test(unit.text);
    const source = passive ? (agentsOf(clause, at)[0] ?? groupAfter(clause, at)) : subjectsOf(clause, at)[0];
    const names = recorderNames(source?.members ?? []);
    if (names.length) return names;
  }
  return [];
}

function groupAfter({ groups }: Clause, at: number) {
  return groups.at(at + 1);
}

function recorderNames(members: readonly Mention[]): Mention[] {
  return members.flatMap((mention) => {
    if (/^(?:GovernmentBody|Organization|RegionalBody|Person|Group)$/.test(mention.entity.kind))
      return [mention];
    return mention.entity.kind === 'Publication' ? mention.inner.slice(0, 1) : [];
  });
}
