import { html, nothing, type TemplateResult } from 'lit';
import type { LoadReport } from '../../graph/api/editing-contract.ts';
import { addingWords } from '../words/adding-messages.ts';
import type { AddingState } from './adding.ts';

const { t } = addingWords;

type Done = Extract<AddingState, { is: 'done' }>;

/** What a load did, in words. */
export function addReport({ report, title, stated }: Done): TemplateResult {
  return html`<p class="done" tabindex="-1">
      <t-icon name="circle-check"></t-icon>
      <span dir="auto">${t(`report.${report.outcome}`, { title })}</span>
    </p>
    <ul class="report">
      ${linesOf(report, stated).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${report.outcome === 'replaced' || report.outcome === 'resumed' ? html`<p class="soft small">${t('report.noUndo')}</p>` : nothing}`;
}

function linesOf(report: LoadReport, stated: number): string[] {
  if (report.outcome === 'unchanged') return [];
  const { passages, entities, merged, review, removed, renamed, seconds } = report;
  const skipped = Object.entries(report.skipped) as [keyof LoadReport['skipped'], number][];
  return [
    t('report.holds', { passages, entities, edges: stated }),
    ...(merged > 0 ? [t('report.merged', { n: merged })] : []),
    ...(removed.passages + removed.entities > 0 ? [t('report.removed', removed)] : []),
    ...(review > 0 ? [t('report.review', { n: review })] : []),
    ...skipped.filter(([, n]) => n > 0).map(([reason, n]) => t(`report.skipped.${reason}`, { n })),
    ...(renamed.length > 0 ? [t('report.renamed', { n: renamed.length })] : []),
    t('report.seconds', {
      n: seconds < 10 ? Math.max(0.1, Math.round(seconds * 10) / 10) : Math.round(seconds),
    }),
  ];
}
