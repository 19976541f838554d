import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (lines: string) => ({ addresses: [{ lines, town: 'Ashton-under-Lyne', postcode: 'OL6 6LS' }] });

describe.each(WAYS)('Who may live together $name', (way) => {
  test('is asked about with reasons, made a household when somebody says so, and taken back', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const amina = await addContact(visitor, {
      kind: 'person',
      firstName: 'Amina',
      lastName: 'Patel',
      ...at('14 Mill Lane'),
    });
    await addContact(visitor, { kind: 'person', firstName: 'Ravi', lastName: 'Patel', ...at('14, mill ln') });
    await addContact(visitor, {
      kind: 'person',
      firstName: 'Joan',
      lastName: 'Baird',
      ...at('Flat 2, 14 Mill Lane'),
    });

    await visitor.page.goto(`/contacts/${amina}`);
    await visitor.sees('Same address, same last name: 14 Mill Lane, Ashton-under-Lyne, OL6 6LS.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button(/^No, they do not/));
    await visitor.sees('Amina Patel and Ravi Patel do not live together. We will not ask again.');
    await visitor.press(visitor.button(/^Undo/));
    await visitor.button(/^Make a household/).waitFor();

    await visitor.page.goto('/people');
    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('May live together'));
    await visitor.isAt('May live together');
    await visitor.sees('1 address to look at.');
    expect(await visitor.page.getByText('Joan').count()).toBe(0);
    await visitor.press(visitor.button(/^Make a household/));
    expect(await visitor.box('What you call them').inputValue()).toBe('The Patel household');
    await visitor.type(visitor.box('What you call them'), 'The Patels');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Make the household'));
    await visitor.sees(/^Amina Patel and Ravi Patel belong to/);
    await visitor.findsNothingWrong();

    await visitor.press(visitor.link('The Patels'));
    await visitor.isAt('The Patels');
    await visitor.sees('Ravi Patel');
    const noor = await addContact(visitor, {
      kind: 'person',
      firstName: 'Noor',
      lastName: 'Shah',
      ...at('14 Mill Lane'),
    });
    await visitor.page.goto(`/contacts/${noor}`);
    await visitor.press(visitor.button(/^Add to The Patels/));
    await visitor.press(visitor.button('Add to The Patels'));
    await visitor.sees(/^Noor Shah belongs to/);
    await visitor.press(visitor.button(/^Undo ?: Noor/));
    await visitor.button(/^Add to The Patels/).waitFor();
    await visitor.leave();
  });
});
