/** 'X attributed the attack to Y', 'X accused Y of the attack': who is blamed stands beside what they are blamed for. */
import { fitsSignature } from '../../../graph/ontology.ts';
import { stanceAt } from './circumstances.ts';
import type { Clause, Filler } from './clause.ts';
import { SPEAKERS } from './attributions.ts';
import { draft, type Draft } from './draft.ts';
import { objectsOf } from './objects.ts';
import { subjectsOf } from './subjects.ts';
import { TriggerSite } from './trigger-site.ts';
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
    verb: /^(?:attribut|trac|link|connect|ascrib|pinn?|t(?:ie|ying))(?:e|es|ed|ing|s|d)?$/,
    link: /^(?:to|back to|on|with)$/,
    deedFirst: true,
  },
  { verb: /^blam(?:e|es|ed|ing)$/, link: /^(?:on|upon)$/, deedFirst: true },
  {
    verb: /^(?:h[eo]lds?|holding)$/,
    link: /^(?:responsible|accountable|liable|to blame) for$/,
    deedFirst: false,
  },
  {
    verb: /^(?:accus|blam|suspect|charg|indict)(?:e|es|ed|ing|s)?$/,
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
    for (const accusation of accusationsOf(unit.text)) {
      const found = accuse(clause, at, accusation);
      if (found.length) return found;
    }
    return [];
  });
}

const REMEMBERED = 20_000;
const known = new Map<string, readonly Accusation[]>();

function accusationsOf(text: string): readonly Accusation[] {
  let found = known.get(text);
  if (found === undefined) {
    const word = text.split(' ', 1)[0] ?? '';
    found = ACCUSATIONS.filter(({ verb }) => verb.test(word));
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, found);
  }
  return found;
}

function accuse(clause: Clause, at: number, { link, deedFirst }: Accusation): Draft[] {
  const { units } = clause;
  // 'X, which the United States attributes to Y': the deed stands before its verb.
  const [, ...rest] = (units[at]?.text ?? '').split(' ');
  const isWhole = rest.length > 0 && link.test(rest.join(' '));
  const ahead = isWhole ? undefined : objectsOf(clause, at)[0];
  let joint = isWhole ? at : linkAfter(units, Math.max(ahead?.to ?? 0, at + 1), link);
  // 'attribute X, with some confidence, to Y': the first little word may lead to nobody.
  while (joint > at && deedFirst && !leadsToActor(clause, joint)) joint = linkAfter(units, joint + 1, link);
  const second = joint < 0 ? undefined : objectsOf(clause, joint)[0];
  const isAhead = ahead !== undefined && ahead.to >= 0 && ahead.from !== second?.from;
  const first = isAhead ? ahead : deedFirst ? new TriggerSite(clause, at).relativeObjects[0] : undefined;
  if (!first || !second || second.from === first.from) return [];
  const blame = blames(clause, at, joint, deedFirst ? first : second, deedFirst ? second : first);
  if (!blame.length) return [];
  const culprits = second.members.filter(({ entity }) => entity.kind === 'NonStateActor');
  return [
    ...blame,
    ...accusers(clause, at, first),
    ...(deedFirst && culprits.length ? accusers(clause, at, { ...second, members: culprits }) : []),
  ];
}

function leadsToActor(clause: Clause, joint: number): boolean {
  return objectsOf(clause, joint)[0]?.members.some(({ entity }) => SPEAKERS.has(entity.kind)) ?? false;
}

/** Whoever accuses says so of what they speak of. */
function accusers(clause: Clause, at: number, topic: Filler): Draft[] {
  const { units, reading } = clause;
  const subject = subjectsOf(clause, at)[0];
  if (!subject || subject.from === topic.from) return [];
  const { from, to } = units[at] ?? { from: 0, to: 1 };
  const { negated } = stanceAt(clause, at);
  return subject.members.flatMap((accuser) =>
    SPEAKERS.has(accuser.entity.kind)
      ? topic.members.flatMap((one) =>
          one.entity.id !== accuser.entity.id &&
          fitsSignature(reading.lexicon.ontology, accuser.entity.kind, 'ASSERTS', one.entity.kind)
            ? [
                draft(reading, accuser, 'ASSERTS', one, {
                  mode: 'explicit',
                  confidence: 0.75,
                  rule: `accusation:${units[at]?.text ?? ''}`,
                  from,
                  to,
                  negated,
                }),
              ]
            : [],
        )
      : [],
  );
}

function blames(clause: Clause, at: number, joint: number, deeds: Filler, blamed: Filler): Draft[] {
  const { units, reading } = clause;
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
    if (/^[;:.]$/.test(text)) return -1;
  }
  return -1;
}
