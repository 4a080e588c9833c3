import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { voices, type Comparison, type Voice } from '../store/comparison-store.ts';
import { t } from '../words/words.ts';

/** The same lines as canvas-style.ts draws: told apart by hue, strength and the mark in their middle. */
const lines: Record<Voice, { colour: string; drawn: SVGTemplateResult }> = {
  shared: {
    colour: 'var(--t-ink)',
    drawn: svg`<path d="M0 7h38" stroke-width="3.4" />`,
  },
  onlyA: {
    colour: 'var(--t-family-actor)',
    drawn: svg`<path d="M0 7h38" stroke-width="1.8" /><circle cx="19" cy="7" r="4.500" fill="currentcolor" stroke="none" />`,
  },
  onlyB: {
    colour: 'var(--t-family-idea)',
    drawn: svg`<path d="M0 7h38" stroke-width="1.8" /><path d="M15 3h8v8h-8z" fill="currentcolor" stroke="none" />`,
  },
  contradicted: {
    colour: 'var(--t-danger)',
    drawn: svg`<path d="M0 7h38M19 1v12" stroke-width="2.6" />`,
  },
};

export function comparedLine(voice: Voice): TemplateResult {
  const { colour, drawn } = lines[voice];
  return html`<svg viewBox="0 0 38 14" aria-hidden="true">
    ${svg`<g color=${colour} stroke="currentcolor" fill="none">${drawn}</g>`}
  </svg>`;
}

/** What the lines mean while two documents are compared on the canvas. */
export function comparedKey({ a, b }: Comparison): TemplateResult {
  const words: Record<Voice, string> = {
    shared: t('compared.shared'),
    onlyA: t('compared.onlyA', { title: short(a.title) }),
    onlyB: t('compared.onlyA', { title: short(b.title) }),
    contradicted: t('compared.contradicted'),
  };
  return html`<ul class="lines">
    ${voices.map((voice) => html`<li>${comparedLine(voice)}<span dir="auto">${words[voice]}</span></li>`)}
  </ul>`;
}

function short(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39)}…` : title;
}
