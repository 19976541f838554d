import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('a date that one knows, $name', (way) => {
  test('typed “3/7/58” asks which, once', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);
    const card = visitor.page.locator('section', { hasText: 'May we contact them?' });
    await visitor.press(card.getByRole('button', { name: 'Change' }));
    await visitor.type(visitor.box(/^How do we know/), 'Paper form');
    await visitor.type(visitor.box('Day'), '3/7/58');
    await visitor.goesTo(visitor.box(/^How do we know/));
    await visitor.sees('3 July or 7 March?');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Save'));
    await visitor.page
      .getByRole('alert')
      .getByRole('link', { name: /Say which day is meant$/ })
      .waitFor();
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('3 July'));
    await visitor.type(visitor.box('Day'), '3/7/58');
    await visitor.goesTo(visitor.box(/^How do we know/));
    await visitor.press(visitor.button('7 March'));
    expect(await visitor.box('Day').inputValue()).toBe('7');
    expect(await visitor.box('Month').inputValue()).toBe('3');
    expect(await visitor.box('Year').inputValue()).toBe('1958');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('7 March 1958');
    const { permissions } = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
    expect(permissions.map(({ given }) => given)).toEqual(['1958-03-07']);
    await visitor.leave();
  });

  test('that is none is said to be none, and put right', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);
    const card = visitor.page.locator('section', { hasText: 'May we contact them?' });
    await visitor.press(card.getByRole('button', { name: 'Change' }));
    await visitor.type(visitor.box(/^How do we know/), 'Paper form');
    await visitor.type(visitor.box('Day'), '31');
    await visitor.type(visitor.box('Month'), '2');
    await visitor.type(visitor.box('Year'), '2026');
    await visitor.press(visitor.button('Save'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.findsNothingWrong();
    expect(await visitor.box('Day').inputValue()).toBe('31');
    await visitor.type(visitor.box('Day'), '28');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('28 February 2026');
    await visitor.leave();
  });
});
