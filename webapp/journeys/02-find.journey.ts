import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('Finding somebody $name', (way) => {
  test('takes the first letters of their names, in either order', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await addContact(visitor, { kind: 'person', firstName: 'Aidan', lastName: 'Bell' });
    await addContact(visitor, { kind: 'person', firstName: 'Noor', lastName: 'Shah' });
    const search = visitor.page.getByRole('combobox', { name: 'Find a person or organisation' });

    for (const words of ['ail ba', 'ba ail']) {
      await visitor.type(search, words);
      const matches = visitor.page.getByRole('option');
      await matches.filter({ hasText: 'Aileen Baird' }).waitFor();
      await matches.filter({ hasNotText: 'Aileen Baird' }).first().waitFor({ state: 'detached' });
      await visitor.findsNothingWrong();
    }
    await visitor.page.keyboard.press('Enter');
    await visitor.isAt('Aileen Baird');
    await visitor.findsNothingWrong();
    await visitor.leave();
  });

  test('forgives a slip of the finger, and knows what people are called for short', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, { kind: 'person', firstName: 'Elizabeth', lastName: 'Baird' });
    await addContact(visitor, { kind: 'person', firstName: 'Noor', lastName: 'Shah' });
    const search = visitor.page.getByRole('combobox', { name: 'Find a person or organisation' });

    for (const words of ['elizabteh', 'biard eliz', 'liz', 'beth baird']) {
      const matches = visitor.page.getByRole('option');
      await visitor.type(search, 'noor');
      await matches.filter({ hasText: 'Noor Shah' }).waitFor();
      await visitor.type(search, words);
      await matches.filter({ hasText: 'Elizabeth Baird' }).waitFor();
      await matches.filter({ hasText: 'Noor Shah' }).waitFor({ state: 'detached' });
    }
    await visitor.page.keyboard.press('Enter');
    await visitor.isAt('Elizabeth Baird');
    await visitor.leave();
  });

  test('offers whom one worked on lately before anything is typed', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, { kind: 'person', firstName: 'Noor', lastName: 'Shah' });
    await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    const search = visitor.page.getByRole('combobox', { name: 'Find a person or organisation' });

    await visitor.goesTo(search);
    const offered = visitor.page.getByRole('group', { name: 'Lately' }).getByRole('option');
    await offered.nth(1).waitFor();
    expect(await offered.allInnerTexts()).toEqual([
      expect.stringContaining('Aileen Baird'),
      expect.stringContaining('Noor Shah'),
    ]);
    await visitor.findsNothingWrong();
    await visitor.page.keyboard.press('Enter');
    await visitor.isAt(/^Good \w+, /);
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('Enter');
    await visitor.isAt('Noor Shah');
    await visitor.leave();
  });

  test('starts anywhere by Ctrl and K', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, { kind: 'person', firstName: 'Noor', lastName: 'Shah' });
    await visitor.page.goto('/settings');
    await visitor.isAt('Settings');
    await visitor.page.keyboard.press('ControlOrMeta+k');
    await visitor.page.keyboard.type('noo');
    await visitor.page.getByRole('option').filter({ hasText: 'Noor Shah' }).waitFor();
    await visitor.page.keyboard.press('Enter');
    await visitor.isAt('Noor Shah');
    await visitor.leave();
  });

  test('says so when nobody is found', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const search = visitor.page.getByRole('combobox', { name: 'Find a person or organisation' });
    await visitor.type(search, 'zzz');
    await visitor.sees('Nobody matches “zzz”.');
    await visitor.leave();
  });
});
