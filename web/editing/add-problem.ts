import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SourceError } from '../source/source-error.ts';
import { addingWords } from '../words/adding-messages.ts';

const { t } = addingWords;

/** Why a text could not be previewed or loaded, and what to do. What a loader says of it is one line in English. */
export function addProblem(problem: SourceError | null): TemplateResult | typeof nothing {
  if (problem === null) return nothing;
  const { title, note, lang } = wordsOf(problem);
  return html`<div class="problem" role="alert">
    <t-icon name="triangle-alert"></t-icon>
    <div>
      <p class="what">${title}</p>
      <p lang=${ifDefined(lang)}><bdi>${note}</bdi></p>
    </div>
  </div>`;
}

function wordsOf(problem: SourceError): { title: string; note: string; lang?: string } {
  const said = [problem.message, problem.hint].filter((line) => line !== '').join(' ');
  if (problem.code === 'too_large') return { title: t('problem.tooLarge'), note: t('problem.tooLarge.note') };
  if (problem.code === 'unloadable') return { title: t('problem.unreadable'), note: said, lang: 'en' };
  switch (problem.code) {
    case 'file_gone':
      return { title: t('problem.unreadable'), note: t('problem.fileGone.note') };
    case 'unreachable':
      return { title: t('problem.unreachable'), note: t('problem.unreachable.note') };
    case 'database_away':
    case 'starting':
      return { title: t('problem.away'), note: t('problem.away.note') };
    default:
      return { title: t('problem.other'), note: said, lang: 'en' };
  }
}
