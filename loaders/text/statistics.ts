/** Figures as entities of their own: '205 juta serangan siber selama 2017' is a Statistic that measures attacks. */
import type { EntityRecord } from '../../graph/load/item.ts';
import { findFigures, type Figure } from './figures.ts';
import { slug } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import type { Reading } from './mention-table.ts';

export interface Statistic {
  figure: Figure;
  mention: Mention;
  /** What is counted, where it has a name. */
  unit: Mention | null;
  year: number | null;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;
const SCALES: readonly [number, string, string][] = [
  [1e12, 'triliun', 'trillion'],
  [1e9, 'miliar', 'billion'],
  [1e6, 'juta', 'million'],
];

export function findStatistics(reading: Reading): Statistic[] {
  return findFigures(reading).flatMap((figure) => statistic(reading, figure) ?? []);
}

function statistic(reading: Reading, figure: Figure): Statistic | null {
  const { tokens, table, lexicon } = reading;
  let to = figure.to;
  if (figure.unit === 'percent' && /^(?:more|less|fewer|higher|lower|lebih)$/.test(tokens[to]?.norm ?? '')) {
    to += tokens[to + 1]?.shape === 'word' ? 2 : 1;
  }
  const unit = unitAfter(reading, to);
  // A share is the figure alone, whatever it is a share of.
  if (unit && figure.unit !== 'percent') to = unit.to;
  else if (figure.unit === null && lexicon.countNouns.has(tokens[to]?.norm ?? '')) to = counted(reading, to);
  else if (figure.unit === null && !standsAlone(reading, figure)) return null;
  // '340 servers' are what was struck, not a measurement.
  if (unit?.entity.kind === 'Asset' && unit.from === figure.to && figure.unit === null && figure.value < MANY)
    return null;
  const period = periodAfter(reading, to);
  const year = period?.year ?? yearOf(reading);
  const [first, last] = [tokens[figure.from], tokens[(period?.to ?? to) - 1]];
  if (!first || !last || table.at(figure.from)) return null;
  const entity = entityOf(
    reading,
    figure,
    unit,
    tokens
      .slice(figure.to, to)
      .map((token) => token.norm)
      .join(' '),
    year,
  );
  const mention: Mention = {
    entity,
    from: figure.from,
    to: period?.to ?? to,
    start: first.start,
    end: last.end,
    foundBy: 'figure',
    inner: [],
  };
  return { figure, mention, unit, year };
}

const MANY = 100_000;

/** 'up from 123.9 million': a large figure whose unit the sentence has given before. */
function standsAlone({ tokens }: Reading, { value, to }: Figure): boolean {
  const next = tokens[to];
  return (
    value >= MANY &&
    (next?.shape !== 'word' || /^(?:in|on|at|by|from|to|a|per|pada|di|dari|dan|and)$/.test(next.norm))
  );
}

/** After the noun that is counted, with what it is a measure of: 'tonnes of carbon'. */
function counted({ tokens, grammar }: Reading, at: number): number {
  const substance = tokens[at + 2];
  const of = tokens[at + 1]?.norm === 'of' && substance?.shape === 'word';
  return of && !grammar.phrases.words.has(substance.norm) && !substance.capital ? at + 3 : at + 1;
}

/** The name that is counted, right after the number or a little word. */
function unitAfter({ tokens, table, grammar }: Reading, at: number): Mention | null {
  const direct = table.at(at);
  if (direct?.from === at && direct.entity.kind !== 'Publication') return direct;
  const word = tokens[at];
  const next = table.at(at + 1);
  if (word?.shape !== 'word' || word.capital || next?.from !== at + 1 || next.entity.kind === 'Publication')
    return null;
  return /^(?:of|dari|kasus|upaya|aksi|new|baru)$/.test(word.norm) || !grammar.phrases.words.has(word.norm)
    ? next
    : null;
}

/** 'selama 2017', 'in 2017': the period belongs to the figure. */
function periodAfter({ tokens, lexicon }: Reading, at: number): { to: number; year: number } | null {
  for (let words = 1; words <= 3; words += 1) {
    const phrase = tokens
      .slice(at, at + words)
      .map((token) => token.norm)
      .join(' ');
    const year = tokens[at + words];
    if (lexicon.cues.period.includes(phrase) && year && YEAR.test(year.text))
      return { to: at + words + 1, year: Number(year.text) };
  }
  return null;
}

/** The only year of the sentence outside names and citations. */
function yearOf({ tokens, table }: Reading): number | null {
  const years = tokens.filter((token, at) => YEAR.test(token.text) && !table.at(at));
  return years.length === 1 ? Number(years[0]?.text) : null;
}

function entityOf(
  reading: Reading,
  figure: Figure,
  unit: Mention | null,
  words: string,
  year: number | null,
): EntityRecord {
  const [amountId, amountEn] = amounts(figure);
  const when = year === null ? '' : ` (${year})`;
  const unitId = unit ? lowerFirst(unit.entity.labelId) : words;
  const unitEn = unit ? lowerFirst(unit.entity.labelEn) : words;
  const labelId = `${amountId} ${unitId}`.trim() + when;
  const labelEn = `${amountEn} ${unitEn}`.trim() + when;
  return reading.memory.made({
    id: slug(unit ? `${amountId} ${unit.entity.id} ${year ?? ''}` : labelId),
    kind: 'Statistic',
    labelId,
    labelEn,
    aliases: [],
    properties: {
      value: figure.value,
      ...(figure.comparator === null ? {} : { comparator: figure.comparator }),
      ...(figure.unit === null ? (unit ? { unit: unit.entity.labelId } : {}) : { unit: figure.unit }),
      ...(year === null ? {} : { period: String(year) }),
    },
  });
}

function amounts({ value, unit }: Figure): [id: string, en: string] {
  const sign =
    unit === 'percent' ? [' persen', ' percent'] : unit === null ? ['', ''] : [` ${unit}`, ` ${unit}`];
  for (const [size, id, en] of SCALES) {
    const scaled = value / size;
    if (scaled >= 1 && Number.isInteger(scaled * 100)) {
      return [
        `${format(scaled, 'id')} ${id}${sign[0] ?? ''}`,
        `${format(scaled, 'en')} ${en}${sign[1] ?? ''}`,
      ];
    }
  }
  return [`${format(value, 'id')}${sign[0] ?? ''}`, `${format(value, 'en')}${sign[1] ?? ''}`];
}

function format(value: number, language: 'id' | 'en'): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'id' ? '.' : ',');
  return fraction === undefined ? grouped : `${grouped}${language === 'id' ? ',' : '.'}${fraction}`;
}

function lowerFirst(label: string): string {
  return /^\p{Lu}[\p{Lu}\d-]/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
