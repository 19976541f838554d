import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Interaction } from '../src/api/generated';
import { addContact, joins, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('On Your day, $name,', (way) => {
  test('whom nobody spoke to for long is named, and a call is logged right there', async () => {
    const rosa = await Visitor.arrive(browser, way);
    await signUp(rosa);
    const id = await addContact(rosa, {
      kind: 'person',
      firstName: 'Maud',
      lastName: 'Ellery',
      keepInTouch: 'P2W',
    });
    const at = new Date(Date.now() - 3 * WEEK_MS).toISOString();
    await rosa.asks<Interaction>('POST', `/api/contacts/${id}/interactions`, {
      kind: 'visit',
      text: 'Tea',
      at,
    });
    const tom = await Visitor.arrive(browser, way);
    await joins(tom, rosa, 'contributor');

    // Whom Rosa spoke to last is Rosa's; Tom finds her among everybody's.
    const asked: string[] = [];
    rosa.page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname);
    });
    await rosa.page.goto('/day');
    const card = rosa.page.getByRole('region', { name: 'Keep in touch' });
    await card.getByText(/^Last visit on .*, by Rosa .* · every 2 weeks$/).waitFor();
    expect(asked.sort()).toEqual(['/api/day', '/api/mailings', '/api/session']);
    await rosa.findsNothingWrong();
    await tom.page.goto('/day');
    await tom.page
      .getByRole('region', { name: 'Keep in touch' })
      .getByRole('button', { name: /Everybody’s/, pressed: true })
      .waitFor();

    await rosa.press(rosa.button('Log a call with Maud Ellery'));
    await rosa.findsNothingWrong();
    await rosa.page.keyboard.type('Had a fall, is well again.');
    await rosa.press(rosa.button('Save'));
    await rosa.sees('Call written down.');
    await rosa.link('Maud Ellery').first().waitFor();
    await card.getByRole('button', { name: /^Log a call/ }).waitFor({ state: 'detached' });
    await rosa.press(card.getByRole('button', { name: /^Undo$/ }));
    await card.getByRole('button', { name: /^Log a call/ }).waitFor();
    await rosa.leave();
    await tom.leave();
  });
});
