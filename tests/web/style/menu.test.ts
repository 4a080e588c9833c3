import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/style/menu.ts';
import type { ChooseEvent } from '../../../web/style/menu.ts';
import { harbour } from '../../support/harbour.ts';
import { onStage, type Stage } from '../support/panel-stage.ts';

let stage: Stage;
let chosen: string[];

const items = [
  { id: 'force', label: 'Bebas', checked: false },
  { id: 'rings', label: 'Melingkar', checked: true },
  { id: 'columns', label: 'Kolom', checked: false },
];

beforeEach(async () => {
  chosen = [];
  stage = await onStage(
    harbour,
    html`<t-menu
      label="Tata letak"
      .items=${items}
      @choose=${(event: ChooseEvent) => chosen.push(event.item)}
    ></t-menu>`,
  );
});

afterEach(() => stage.leave());

const opener = page.getByRole('button', { name: 'Tata letak' });

function focused(): string | undefined {
  return stage.root.querySelector('t-menu')?.shadowRoot?.activeElement?.textContent.trim();
}

describe('a menu', () => {
  it('opens on what is chosen now', async () => {
    await userEvent.click(opener);
    await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
    expect(focused()).toBe('Melingkar');
    await expect
      .element(page.getByRole('menuitemradio', { name: 'Melingkar' }))
      .toHaveAttribute('aria-checked', 'true');
  });

  it('is walked by arrow keys, round its ends, and chosen from by Enter', async () => {
    await userEvent.click(opener);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Bebas');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Kolom');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['columns']);
    expect(focused()).toBe('Tata letak');
  });

  it('closes by Escape without a choice, and the focus is back on its button', async () => {
    await userEvent.click(opener);
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
    expect(focused()).toBe('Tata letak');
    expect(chosen).toEqual([]);
  });

  it('opens from its button by an arrow key', async () => {
    stage.root.querySelector('t-menu')?.shadowRoot?.querySelector('button')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Melingkar');
  });
});
