import { html, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../../web/panels/document-panel.ts';
import '../../../web/panels/edge-panel.ts';
import '../../../web/panels/ends-panel.ts';
import '../../../web/panels/help-dialog.ts';
import '../../../web/panels/node-panel.ts';
import '../../../web/panels/path-panel.ts';
import '../../../web/panels/state.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import type { Opened, PathQuestion } from '../../../web/store/scene.ts';
import type { ThemeName } from '../../../web/style/palette.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import {
  deniedHarm,
  fishers,
  guards,
  harbour,
  harm,
  pier,
  said,
  storm,
  suspected,
} from '../../support/harbour.ts';
import { deepAll, onStage, settled, type Stage } from '../support/panel-stage.ts';

const question: PathQuestion = {
  from: storm.id,
  to: fishers.id,
  direction: 'out',
  mode: 'all',
  maxLength: 3,
  weak: false,
};

function paths(found: boolean): Extract<Opened, { panel: 'paths' }> {
  const path = { nodes: [storm.id, pier.id, fishers.id], edges: [harm.id, guards.id] };
  return {
    panel: 'paths',
    question,
    paths: found ? [path, path] : [],
    truncated: found,
    chosen: found ? 0 : null,
  };
}

const parts: Record<string, TemplateResult> = {
  'a node': html`<telusur-node-panel node=${storm.id}></telusur-node-panel>`,
  'a node that is gone': html`<telusur-node-panel node="gone"></telusur-node-panel>`,
  'an edge': html`<telusur-edge-panel edge=${harm.id}></telusur-edge-panel>`,
  'a suspected edge': html`<telusur-edge-panel edge=${suspected.id}></telusur-edge-panel>`,
  'an attributed edge': html`<telusur-edge-panel edge=${said.id}></telusur-edge-panel>`,
  'a denied relation': html`<telusur-edge-panel edge=${deniedHarm.id}></telusur-edge-panel>`,
  'a document': html`<telusur-document-panel
    document="a"
    .at=${{ start: 0, end: 34 }}
  ></telusur-document-panel>`,
  'the ends of a path': html`<telusur-ends-panel .from=${storm.id} .to=${null}></telusur-ends-panel>`,
  paths: html`<telusur-path-panel .opened=${paths(true)}></telusur-path-panel>`,
  'no path': html`<telusur-path-panel .opened=${paths(false)}></telusur-path-panel>`,
  loading: html`<telusur-state .state=${'loading'}></telusur-state>`,
  slow: html`<telusur-state .state=${'slow'}></telusur-state>`,
  empty: html`<telusur-state .state=${'empty'}></telusur-state>`,
  failing: html`<telusur-state
    .state=${'failing'}
    .problem=${new SourceError('database_away', 'Away.')}
    .pause=${8000}
  ></telusur-state>`,
  'nothing shown': html`<telusur-state .state=${'nothing'}></telusur-state>`,
  'too much': html`<telusur-state .state=${'much'}></telusur-state>`,
};

let stage: Stage;

describe.each<ThemeName>(['light', 'dark'])('in the %s theme', (theme) => {
  beforeEach(() => {
    document.documentElement.dataset['theme'] = theme;
  });

  afterEach(() => {
    stage.leave();
    delete document.documentElement.dataset['theme'];
  });

  it.each(Object.keys(parts))('%s has no problem that axe finds', async (name) => {
    stage = await onStage(harbour, parts[name] ?? html``);
    for (const details of deepAll(stage.root, 'details')) details.setAttribute('open', '');
    await restedAnimations();
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });

  it('the help has no problem that axe finds', async () => {
    stage = await onStage(harbour, html`<telusur-help-dialog></telusur-help-dialog>`);
    stage.root.querySelector('telusur-help-dialog')?.show();
    expect(await accessibilityProblems(stage.root)).toEqual([]);
  });
});

describe('touch targets', () => {
  afterEach(() => stage.leave());

  it.each(Object.keys(parts))(
    'of %s are at least 24 pixels high, but for links in running text',
    async (name) => {
      stage = await onStage(harbour, parts[name] ?? html``);
      const small = deepAll(stage.root, 'button:not(.link), select, summary, label')
        .filter((control) => control.checkVisibility())
        .map((control) => ({ control: control.outerHTML, ...size(control) }))
        .filter(({ width, height }) => width < 24 || height < 24);
      expect(small).toEqual([]);
    },
  );
});

function size(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/** What fades in has its full contrast only at the end. */
async function restedAnimations(): Promise<void> {
  await settled();
  for (const animation of document.getAnimations()) {
    const timing = animation.effect?.getComputedTiming();
    if (timing?.iterations === Number.POSITIVE_INFINITY) animation.cancel();
    else animation.finish();
  }
}
