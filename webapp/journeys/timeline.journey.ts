import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Interaction } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

const DAY_MS = 24 * 60 * 60 * 1000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('A long story, $name,', (way) => {
  test('is narrowed by kind, by whom and by day in its address, and shown bit by bit', async () => {
    const rosa = await Visitor.arrive(browser, way);
    await signUp(rosa);
    const id = await addContact(rosa, { kind: 'person', firstName: 'Maud', lastName: 'Ellery' });
    for (let days = 1; days <= 60; days++) {
      const at = new Date(Date.now() - days * DAY_MS).toISOString();
      const kind = days === 60 ? 'visit' : 'call';
      const body = { kind, text: `So many days ago: ${days}.`, at };
      await rosa.asks<Interaction>('POST', `/api/contacts/${id}/interactions`, body);
    }
    await rosa.page.goto(`/contacts/${id}`);
    await rosa.sees('50 of 61');
    await rosa.press(rosa.button('Show more'));
    await rosa.sees('So many days ago: 60.');

    await rosa.press(rosa.button(/^Visits/));
    await rosa.page.getByText('So many days ago: 1.').waitFor({ state: 'detached' });
    expect(new URL(rosa.page.url()).search).toBe('?show=visit');
    await rosa.press(rosa.button('Choose by whom and when'));
    await rosa.choose(rosa.box('By whom'), /^Rosa/);
    await rosa.findsNothingWrong();
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    await rosa.page.goto(`/contacts/${id}?show=visit&from=${tomorrow}`);
    await rosa.sees('Nothing of this kind is on record.');
    await rosa.findsNothingWrong();
    await rosa.press(rosa.button('Show everything'));
    await rosa.sees('50 of 61');
    expect(new URL(rosa.page.url()).search).toBe('');
    await rosa.leave();
  });
});
