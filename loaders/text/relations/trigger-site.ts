/** A place in a sentence where a verb or phrase may tell relations: its subjects and objects, each sought once. */
import { stanceAt, type Stance } from './circumstances.ts';
import type { Clause, Filler } from './clause.ts';
import { agentsOf, objectsOf } from './objects.ts';
import { antecedents, subjectsOf } from './subjects.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

const GAP = 12;

export class TriggerSite {
  readonly clause: Clause;
  /** Unit of the verb or phrase. */
  readonly at: number;
  readonly text: string;
  #subjects: Filler[] | undefined;
  #objects: Filler[] | undefined;
  #agents: Filler[] | undefined;
  #stance: Stance | undefined;

  constructor(clause: Clause, at: number) {
    this.clause = clause;
    this.at = at;
    this.text = clause.units[at]?.text ?? '';
  }

  get subjects(): Filler[] {
    return (this.#subjects ??= subjectsOf(this.clause, this.at));
  }

  get objects(): Filler[] {
    return (this.#objects ??= objectsOf(this.clause, this.at));
  }

  get agents(): Filler[] {
    return (this.#agents ??= agentsOf(this.clause, this.at));
  }

  get stance(): Stance {
    return (this.#stance ??= stanceAt(this.clause, this.at));
  }

  /** 'the access that the internet offers': without an object after the verb, it is what 'that' points to. */
  get relativeObjects(): Filler[] {
    const { units, groups } = this.clause;
    const subject = this.subjects.at(-1);
    if (!subject || subject.from < 1 || subject.to > this.at) return [];
    let before = subject.from - 1;
    while (is(units[before], ROLE.filler)) before -= 1;
    if (!is(units[before], ROLE.relative)) return [];
    if (is(units[before - 1], ROLE.preposition)) before -= 1;
    if (is(units[before - 1], ROLE.conjunction)) {
      // 'a worm that wrecked X and that scholars ascribe to Y': both clauses hang on the worm.
      const first = units.findLastIndex((unit, at) => at < before - 1 && is(unit, ROLE.relative));
      return first < 0 ? [] : antecedents(this.clause, first);
    }
    const group =
      groups.at(before - 1) ?? (units[before - 1]?.text === ',' ? groups.at(before - 2) : undefined);
    return group ? [{ members: group.members, from: group.from, to: group.to, distance: 1 }] : [];
  }

  /** The unit after which the object stands: for 'menandatangani ~ dengan' that of 'dengan'; -1 where it is missing. */
  afterGap(rest: readonly string[]): number {
    if (!rest.length) return this.at;
    const { units, reading } = this.clause;
    const phrase = rest.join(' ');
    for (let right = this.at + 1; right < Math.min(units.length, this.at + GAP); right += 1) {
      const unit = units[right];
      if (!unit || unit.text === ';' || is(unit, ROLE.subordinator | ROLE.relative)) return -1;
      if (unit.text === phrase || unit.text.startsWith(`${phrase} `)) return right;
      if (rest.every((word, index) => reading.tokens[unit.from + index]?.norm === word)) {
        return units.findIndex((each) => each.to >= unit.from + rest.length);
      }
    }
    return -1;
  }
}
