/** What a figure measures, where it was observed, and who recorded it. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Properties } from '../../../graph/model.ts';
import type { Mention } from '../mention.ts';
import type { Statistic } from '../statistics.ts';
import { personAfter } from './attributions.ts';
import type { Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { agentsOf } from './objects.ts';
import { subjectsOf } from './subjects.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

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

const NEAR = 4;

/** 'ransomware naik 40 persen': the nearest name of the clause that can be measured; amounts of money measure none. */
function measuredNearby(clause: Clause, statistic: Statistic, facts: Properties): Draft[] {
  const { groups, units } = clause;
  if (statistic.figure.unit !== 'percent') return worth(clause, statistic, facts);
  const at = units.findIndex((unit) => unit.to > statistic.mention.from);
  for (let step = 1; step <= NEAR; step += 1) {
    for (const group of [groups.at(at + step), groups.at(at - step)]) {
      const member = group?.members.find(({ entity }) => /^(?:Threat|Concept|Technology)$/.test(entity.kind));
      if (member && !comparative(statistic)) return relate(clause, statistic, 'MEASURES', member, 0.6, facts);
    }
  }
  return [];
}

const AMOUNTING =
  /^(?:sebesar|senilai|mencapai|hingga|sekitar|kira-kira|rata-rata|kurang lebih|total|of|worth|totalling|totaling|reached|reaches|is|was|were|at|ditaksir|diperkirakan|sebanyak|dihargai|put|estimated|about|some|around|nearly|almost|roughly|exceeded|exceeding|in|dari|amounted|to|over|up|more|than|lebih|hampir|adalah|berjumlah|menjadi|itu|tersebut)$/;

/** 'tebusan sebesar 8 juta dolar', 'losses of 3 million euros', '10 million dollars in damage': what is worth so much. */
function worth(clause: Clause, statistic: Statistic, facts: Properties): Draft[] {
  const { groups, units } = clause;
  const at = units.findIndex((unit) => unit.to > statistic.mention.from);
  let left = at - 1;
  while (left >= at - WORTH && isAmounting(units[left]?.text ?? '')) left -= 1;
  let right = units.findIndex((unit) => unit.from >= statistic.mention.to);
  if (/^(?:in|of|worth)$/.test(units[right]?.text ?? '')) right += 1;
  for (const group of [groups.at(left), groups.at(left - 1), groups.at(right)]) {
    const member = group?.members.find(({ entity }) => /^(?:Threat|Impact|Concept)$/.test(entity.kind));
    if (member) return relate(clause, statistic, 'MEASURES', member, 0.65, facts);
  }
  return [];
}

const WORTH = 6;

function isAmounting(text: string): boolean {
  return text.split(' ').every((word) => AMOUNTING.test(word));
}

/** '80 percent more likely' measures nothing that has a name. */
function comparative({ mention }: Statistic): boolean {
  return /\b(?:more|less|fewer|lebih)\b/.test(mention.entity.labelEn) || mention.to - mention.from > 3;
}

/** Where: the place after the figure, or the subject of its clause. */
function observed(clause: Clause, statistic: Statistic, facts: Properties): Draft[] {
  const { groups, reading } = clause;
  const isMoney = statistic.figure.unit !== null && statistic.figure.unit !== 'percent';
  const recorders = new Set(recordersOf(clause, statistic).map((mention) => mention.entity.id));
  const fits = (mention: Mention): boolean =>
    !recorders.has(mention.entity.id) &&
    mention !== statistic.unit &&
    fitsSignature(reading.lexicon.ontology, 'Statistic', 'OBSERVED_IN', mention.entity.kind);
  const members = groups.list.flatMap((group) => group.members);
  const after = members.find(
    (mention) =>
      mention.from >= statistic.mention.to &&
      mention.from - statistic.mention.to < 6 &&
      !reading.tokens.slice(statistic.mention.to, mention.from).some(({ text }) => text === ',') &&
      fits(mention) &&
      isLocated(clause, mention, isMoney),
  );
  const before = members.findLast(
    (mention) =>
      mention.to <= statistic.mention.from && fits(mention) && sameClause(clause, mention, statistic),
  );
  const place = after ?? (hasBearer(statistic, before) ? before : undefined);
  const list = groups.list.find(({ members: each }) => place && each.includes(place));
  return (list?.members ?? [])
    .filter(fits)
    .flatMap((each) => relate(clause, statistic, 'OBSERVED_IN', each, 0.75, facts));
}

function sameClause({ units }: Clause, mention: Mention, statistic: Statistic): boolean {
  const between = units.filter((unit) => unit.from >= mention.to && unit.to <= statistic.mention.from);
  return (
    between.length < 10 &&
    !between.some((unit) => is(unit, ROLE.subordinator | ROLE.relative) || /^[,;:]$/.test(unit.text)) &&
    // 'X and killed 300 …': the verb after the conjunction is another's.
    !between.some((unit, at) => (is(unit, ROLE.conjunction) && between[at + 1]?.verb) || acts(unit))
  );
}

/** 'X trained 1,500 officials', 'X menyumbangkan 4 juta dosis': what somebody does so often is not observed in them. */
function acts({ phrase, verb }: Unit): boolean {
  return verb && (phrase?.triggers.some(({ entry }) => DONE.has(entry.relation[0] ?? '')) ?? false);
}

const DONE = new Set(['SUPPORTS', 'TARGETS', 'ESTABLISHED', 'CONDUCTED_BY']);

/** Shares are observed in whoever stands before them; counts in places only, else the name before did it. */
function hasBearer({ figure }: Statistic, before: Mention | undefined): boolean {
  if (figure.unit === 'percent') return true;
  return figure.unit === null && /^(?:State|Sector|Place|RegionalBody)$/.test(before?.entity.kind ?? '');
}

/** Money comes from somewhere; people that come from somewhere are not counted there. */
function isLocated({ reading }: Clause, mention: Mention, isMoney: boolean): boolean {
  let before = mention.from - 1;
  while (/^(?:the|seluruh|its|para)$/.test(reading.tokens[before]?.norm ?? '')) before -= 1;
  const governor = reading.tokens[before]?.norm ?? '';
  if (/^(?:from|dari)$/.test(governor)) return isMoney;
  return /^(?:di|in|across|pada|within|terhadap|against|on|at)$/.test(governor);
}

function recorded(clause: Clause, statistic: Statistic, facts: Properties): Draft[] {
  return recordersOf(clause, statistic).flatMap((mention) =>
    relate(clause, statistic, 'RECORDED_BY', mention, 0.85, facts),
  );
}

const REACH = 40;

/** 'X mencatat …', '… dicatat oleh X', 'menurut X …', '… according to X'. */
export function recordersOf(clause: Clause, statistic: Statistic): Mention[] {
  const { units, groups } = clause;
  for (const [at, unit] of units.entries()) {
    if (Math.abs(unit.from - statistic.mention.from) > REACH) continue;
    if (is(unit, ROLE.accordingTo) && !/^(?:for|bagi|kata|ujar)$/.test(unit.text)) {
      const names = recorderNames(personAfter(clause, groups.at(at + 1) ?? groups.at(at + 2))?.members ?? []);
      if (names.length) return names;
    } else if (is(unit, ROLE.recording) && !is(units[at - 1], ROLE.modal)) {
      const passive =
        /^(?:di|ter)/.test(unit.text) || is(units[at + 1], ROLE.agent) || / (?:by|oleh)$/.test(unit.text);
      const source = passive ? agentsOf(clause, at)[0] : subjectsOf(clause, at)[0];
      const names = recorderNames(source?.members ?? []);
      if (names.length) return names;
    }
  }
  return statistic.unit?.entity.kind === 'Threat' ? handlers(clause, statistic) : [];
}

/** 'X menangani 47 serangan', 'X blocked 3 million attacks': whoever had to do with so many, counted them. */
function handlers(clause: Clause, { mention }: Statistic): Mention[] {
  const { units } = clause;
  let at = units.findIndex((unit) => unit.to > mention.from) - 1;
  while (is(units[at], ROLE.filler) && !units[at]?.verb) at -= 1;
  if (!units[at]?.verb || is(units[at], ROLE.copula)) return [];
  const subject = subjectsOf(clause, at)[0];
  return (subject?.members ?? []).filter(({ entity }) =>
    /^(?:GovernmentBody|Organization)$/.test(entity.kind),
  );
}

function recorderNames(members: readonly Mention[]): Mention[] {
  return members.filter(({ entity }) => /^(?:GovernmentBody|Organization|RegionalBody)$/.test(entity.kind));
}
