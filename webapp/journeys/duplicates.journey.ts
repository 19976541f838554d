import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('The same person twice $name', (way) => {
  test('is asked about with reasons, told apart, and asked about again after Undo', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const shared = { phones: [{ number: '0161 496 0123' }] };
    await addContact(visitor, { kind: 'person', firstName: 'William', lastName: 'Shah', ...shared });
    await addContact(visitor, { kind: 'person', firstName: 'Bill', lastName: 'Shah', ...shared });
    await addContact(visitor, { kind: 'person', firstName: 'Noor', lastName: 'Shah', ...shared });
    await visitor.page.goto('/people');
    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('Same person twice?'));
    await visitor.isAt('Same person twice?');
    await visitor.sees('1 pair looks alike.');
    await visitor.sees('One name may be short for the other, same phone.');
    expect(await visitor.page.getByText('Noor').count()).toBe(0);
    await visitor.findsNothingWrong();

    await visitor.press(visitor.button(/^Not the same person/));
    await visitor.sees('Bill Shah and William Shah are two people. We will not ask again.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button(/^Undo/));
    await visitor.button(/^Not the same person/).waitFor();

    await visitor.press(visitor.button(/^Not the same person/));
    await visitor.button(/^Undo/).waitFor();
    await visitor.page.reload();
    await visitor.sees('Nobody seems to be here twice.');
    await visitor.findsNothingWrong();
    await visitor.leave();
  });

  test('leads to both records', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird', tags: ['Driver'] });
    await visitor.page.goto('/duplicates');
    await visitor.sees('Aileen Baird, twice');
    await visitor.press(visitor.link(/^Second record of Aileen Baird/));
    await visitor.isAt('Aileen Baird');
    await visitor.page.goBack();
    await visitor.press(visitor.link(/^First record of Aileen Baird/));
    await visitor.isAt('Aileen Baird');
    await visitor.leave();
  });
});
