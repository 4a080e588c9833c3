/** 'X attributed the attack to Y', 'X accused Y of the attack': who is blamed stands beside what they are blamed for. */
import { fitsSignature } from '../../../graph/ontology.ts';
import { stanceAt } from './circumstances.ts';
import type { Clause, Filler } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { objectsOf } from './objects.ts';
import type { Unit } from './units.ts';

interface Accusation {
  verb: RegExp;
  /** The words between the two names. */
  link: RegExp;
  /** Whether the deed comes first: 'attributed the attack to Y', not 'accused Y of the attack'. */
  deedFirst: boolean;
}

const ACCUSATIONS: readonly Accusation[] = [
  {
    verb: /^(?:attribut|trac|link|ascrib|pinn?|t(?:ie|ying))(?:e|es|ed|ing|s|d)?$/,
    link: /^(?:to|back to|on|with)$/,
    deedFirst: true,
  },
  {
    verb: /^(?:accus|blam|suspect|charg)(?:e|es|ed|ing|s)?$/,
    link: /^(?:of|for|over|with)\b/,
    deedFirst: false,
  },
  {
    verb: /^(?:mengaitkan|menghubungkan|mengatribusikan|menuduhkan|menisbatkan)$/,
    link: /^(?:dengan|kepada|ke|pada)$/,
    deedFirst: true,
  },
  {
    verb: /^(?:menuduh|menuding|menyalahkan|mencurigai|menduga)$/,
    link: /^(?:melakukan|mendalangi|atas|di balik|berada di balik|terlibat dalam|sebagai pelaku|sebagai dalang|melancarkan|menjalankan)\b/,
    deedFirst: false,
  },
];

const REACH = 12;

export function accusations(clause: Clause): Draft[] {
  return clause.units.flatMap((unit, at) => {
    if (unit.type === 'name' || unit.type === 'mark') return [];
    const accusation = accusationOf(unit.text);
    return accusation ? accuse(clause, at, accusation) : [];
  });
}

const REMEMBERED = 20_000;
const known = new Map<string, Accusation | null>();

function accusationOf(word: string): Accusation | null {
  let found = known.get(word);
  if (found === undefined) {
    found = ACCUSATIONS.find(({ verb }) => verb.test(word)) ?? null;
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, found);
  }
  return found;
}

function accuse(clause: Clause, at: number, { link, deedFirst }: Accusation): Draft[] {
  const { units, groups, reading } = clause;
  const first: Filler | undefined = objectsOf(clause, at)[0];
  if (!first || first.to < 0) return [];
  const joint = linkAfter(units, Math.max(first.to, at + 1), link);
  const second = joint < 0 ? undefined : objectsOf(clause, joint)[0];
  if (!second || second.from === first.from || !groups.at(first.from)) return [];
  const [deeds, blamed] = deedFirst ? [first, second] : [second, first];
  const { negated, hedge } = stanceAt(clause, at);
  return deeds.members.flatMap((deed) =>
    blamed.members.flatMap((one) => {
      if (deed.entity.id === one.entity.id) return [];
      if (!fitsSignature(reading.lexicon.ontology, deed.entity.kind, 'ATTRIBUTED_TO', one.entity.kind))
        return [];
      return [
        draft(reading, deed, 'ATTRIBUTED_TO', one, {
          mode: 'explicit',
          confidence: 0.8,
          rule: `accusation:${units[at]?.text ?? ''}`,
          from: units[at]?.from ?? 0,
          to: units[joint]?.to ?? 0,
          negated,
          hedge,
        }),
      ];
    }),
  );
}

/** The unit of the linking words after `from`, or -1. */
function linkAfter(units: readonly Unit[], from: number, link: RegExp): number {
  for (let at = from; at < Math.min(units.length, from + REACH); at += 1) {
    const text = units[at]?.text ?? '';
    if (link.test(text)) return at;
    if (/^[,;:.]$/.test(text)) return -1;
  }
  return -1;
}
