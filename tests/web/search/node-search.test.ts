import { html } from 'lit';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { groupHits, markMatch, suggestions } from '../../../web/search/hit-groups.ts';
import '../../../web/search/node-picker.ts';
import '../../../web/search/node-search.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { node } from '../../support/graph-builders.ts';
import { harbour, pier, storm } from '../../support/harbour.ts';
import { memorySource } from '../../support/memory-source.ts';
import { deepAll, deepText, onStage, settled, type Stage } from '../support/panel-stage.ts';

let stage: Stage;
let picked: string[];

async function open(search = memorySource(harbour).search): Promise<void> {
  picked = [];
  stage = await onStage(
    harbour,
    html`<telusur-node-search
      label="Cari"
      @pick=${(event: { node: string }) => picked.push(event.node)}
    ></telusur-node-search>`,
    { source: { search } },
  );
}

afterEach(() => stage.leave());

const field = page.getByRole('combobox', { name: 'Cari' });

async function optionsAre(...names: RegExp[]): Promise<void> {
  await vi.waitFor(() => {
    const options = deepAll(stage.root, '[role="option"]').map((option) => deepText(option));
    expect(options).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(options[index]).toMatch(name);
  });
}

describe('searching', () => {
  test('finds as one types, and a press on Enter picks the best', async () => {
    await open();
    await userEvent.fill(field, 'derm');
    await optionsAre(/Dermaga Lama/);
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual([pier.id]);
    expect(deepAll(stage.root, '[role="listbox"]')).toEqual([]);
  });

  test('says by which other name something was found', async () => {
    await open();
    await userEvent.fill(field, 'angin');
    await optionsAre(/Badai selatan juga disebut “angin selatan”/);
  });

  test('walks the results by arrow keys, and points at each on the canvas', async () => {
    await open();
    await userEvent.fill(field, 'ga');
    await optionsAre(/./, /./);
    await userEvent.keyboard('{ArrowDown}');
    const marked = deepAll(stage.root, '[aria-selected="true"]');
    expect(marked).toHaveLength(1);
    await expect.element(field).toHaveAttribute('aria-activedescendant', marked[0]?.id);
    expect(stage.selection.pointed).not.toBeNull();
  });

  test('offers the best connected nodes before anything is typed', async () => {
    await open();
    await userEvent.click(field);
    await vi.waitFor(() => expect(deepText(stage.root)).toContain('Paling banyak terhubung'));
    expect(deepText(stage.root)).toContain('Badai selatan');
  });

  test('offers nothing where the focus only comes back, and all where one goes there to search', async () => {
    await open();
    const search = stage.root.querySelector('telusur-node-search');
    search?.renderRoot.querySelector('input')?.focus();
    await settled();
    expect(deepAll(stage.root, '.list')).toEqual([]);
    search?.focus();
    await vi.waitFor(() => expect(deepText(stage.root)).toContain('Paling banyak terhubung'));
  });

  test('that finds nothing says so, as text, whatever was typed', async () => {
    await open();
    await userEvent.fill(field, '<img src=x onerror=alert(1)>');
    await vi.waitFor(() =>
      expect(deepText(stage.root)).toContain('Tidak ada yang bernama “<img src=x onerror=alert(1)>”'),
    );
    expect(deepAll(stage.root, 'img')).toEqual([]);
  });

  test.each([
    ['timeout', 'Jawabannya terlalu lama.'],
    ['internal', 'The server failed.'],
  ] as const)('that fails (%s) says why, and works again afterwards', async (code, told) => {
    let fails = true;
    const { search } = memorySource(harbour);
    await open((asked, signal) =>
      fails ? Promise.reject(new SourceError(code, 'The server failed.')) : search(asked, signal),
    );
    await userEvent.fill(field, 'derm');
    await vi.waitFor(() => expect(deepText(stage.root)).toContain(told));
    fails = false;
    await userEvent.fill(field, 'dermaga');
    await optionsAre(/Dermaga Lama/);
  });

  test('drops the answer to a question that is no longer asked', async () => {
    const { search } = memorySource(harbour);
    await open(async (asked, signal) => {
      if (asked.q === 'badai') await new Promise((resolve) => setTimeout(resolve, 400));
      return search(asked, signal);
    });
    await userEvent.fill(field, 'badai');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await userEvent.fill(field, 'dermaga');
    await optionsAre(/Dermaga/);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await optionsAre(/Dermaga/);
  });

  test('Escape closes the list, and then empties the field', async () => {
    await open();
    await userEvent.fill(field, 'derm');
    await optionsAre(/Dermaga/);
    await userEvent.keyboard('{Escape}');
    expect(deepAll(stage.root, '[role="listbox"]')).toEqual([]);
    await expect.element(field).toHaveValue('derm');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('');
  });
});

describe('the picker of one node', () => {
  test('shows the chosen node, and can be emptied', async () => {
    picked = [];
    stage = await onStage(
      harbour,
      html`<telusur-node-picker
        label="Dari"
        .value=${storm.id}
        @pick=${(event: { node: string }) => picked.push(event.node)}
      ></telusur-node-picker>`,
    );
    expect(deepText(stage.root)).toContain('Badai selatan');
    await userEvent.click(page.getByRole('button', { name: 'Kosongkan' }));
    expect(picked).toEqual(['']);
  });
});

describe('what is offered', () => {
  const a = node('a', { kind: 'Threat', family: 'Threat' });
  const b = node('b', { kind: 'State', family: 'Actor' });
  const c = node('c', { kind: 'Threat', family: 'Threat', aliases: ['see'] });

  test('is grouped by kind, the kind of the best hit first', () => {
    const groups = groupHits([
      { node: a, score: 1, matched: 'A' },
      { node: b, score: 3, matched: 'B' },
      { node: c, score: 2, matched: 'see' },
    ]);
    expect(groups.map(({ kind, offers }) => [kind, offers.map((offer) => offer.node.id)])).toEqual([
      ['State', ['b']],
      ['Threat', ['c', 'a']],
    ]);
    expect(groups[1]?.offers[0]?.alias).toBe('see');
    expect(groups[0]?.offers[0]?.alias).toBeNull();
  });

  test('unasked is what has most edges', () => {
    const nodes = [node('few', { degree: 1 }), node('most', { degree: 9 }), node('some', { degree: 4 })];
    const offers = suggestions(nodes, 2).flatMap((group) => group.offers);
    expect(offers.map((offer) => offer.node.id)).toEqual(['most', 'some']);
  });

  test('has what was typed marked, in whatever case', () => {
    expect(markMatch('Dermaga Lama', 'LAMA')).toEqual([
      { text: 'Dermaga ', matches: false },
      { text: 'Lama', matches: true },
    ]);
    expect(markMatch('Dermaga', 'x')).toEqual([{ text: 'Dermaga', matches: false }]);
  });
});
