import { html, type TemplateResult } from 'lit';
import type { GraphStore } from '../store/graph-store.ts';
import { labelOf, messages, t, type MessageKey } from '../words/words.ts';

/** The kinds of the ontology as the options of a select, by family. */
export function kindOptions(graph: GraphStore, chosen: string): TemplateResult[] {
  const families = [...new Set(graph.kinds.map(({ family }) => family))];
  return families.map(
    (family) =>
      html`<optgroup label=${familyName(family)}>
        ${graph.kinds
          .filter((kind) => kind.family === family)
          .map(
            ({ kind, label }) =>
              html`<option value=${kind} ?selected=${kind === chosen}>${labelOf(label)}</option>`,
          )}
      </optgroup>`,
  );
}

function familyName(family: string): string {
  const key = `family.${family}`;
  return key in messages ? t(key as Extract<MessageKey, `family.${string}`>) : family;
}
