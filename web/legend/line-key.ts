import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { t, type MessageKey } from '../words/words.ts';

interface LineSample {
  readonly words: Extract<MessageKey, `line.${string}`>;
  readonly drawn: SVGTemplateResult;
}

const arrow = svg`<path d="M31 3.5 38 7l-7 3.5z" fill="currentcolor" stroke="none" />`;

/** The same lines as canvas-style.ts draws. */
const samples: readonly LineSample[] = [
  {
    words: 'line.explicit',
    drawn: svg`<g color="var(--t-line-strong)" stroke="currentcolor"><path d="M0 7h32" stroke-width="1.6" />${arrow}</g>`,
  },
  {
    words: 'line.inferred',
    drawn: svg`<g color="var(--t-line-strong)" stroke="currentcolor" opacity="0.9"><path d="M0 7h31" stroke-width="1.1" /><path d="M31 3.5 38 7l-7 3.5z" fill="none" stroke-width="1.1" /></g>`,
  },
  {
    words: 'line.hedged',
    drawn: svg`<g color="var(--t-line-strong)" stroke="currentcolor"><path d="M0 7h32" stroke-width="1.6" stroke-dasharray="7 4" />${arrow}</g>`,
  },
  {
    words: 'line.disputed',
    drawn: svg`<g color="var(--t-doubt)" stroke="currentcolor"><path d="M0 7h32" stroke-width="1.8" />${arrow}</g>`,
  },
  {
    words: 'line.denied',
    drawn: svg`<g color="var(--t-danger)" stroke="currentcolor"><path d="M0 7h32" stroke-width="1.8" stroke-dasharray="1.5 3" />${arrow}<path d="m11 3 8 8m0-8-8 8" stroke-width="2" /></g>`,
  },
  {
    words: 'line.more',
    drawn: svg`<g color="var(--t-line-strong)" stroke="currentcolor" fill="none"><circle cx="19" cy="7" r="4" stroke-width="1.5" fill="var(--t-sunken)" /><circle cx="19" cy="7" r="7.500" stroke-width="1.4" stroke-dasharray="1.5 2.5" /></g>`,
  },
];

/** What each way of drawing a line means. */
export function lineKey(): TemplateResult {
  return html`<ul class="lines">
    ${samples.map(
      ({ words, drawn }) =>
        html`<li><svg viewBox="0 0 38 14" aria-hidden="true">${drawn}</svg><span>${t(words)}</span></li>`,
    )}
  </ul>`;
}
