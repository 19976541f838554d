import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('Two records of one person $name', (way) => {
  test('become one, fact by fact, and are parted again as they were', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const shared = { phones: [{ number: '0161 496 0123' }] };
    await addContact(visitor, { kind: 'person', firstName: 'William', lastName: 'Shah', ...shared });
    const bill = await addContact(visitor, {
      kind: 'person',
      firstName: 'Bill',
      lastName: 'Shah',
      born: '1958-07-03',
      tags: ['Driver'],
      ...shared,
    });
    for (const [name, after] of [
      ['Food', 'Halal'],
      ['Seat', 'By the door'],
    ] as const) {
      const { id } = await visitor.asks<{ id: string }>('POST', '/api/fields', { kind: 'text', name });
      await visitor.asks('PUT', `/api/contacts/${bill}/own`, { answers: [{ field: id, after }] });
    }

    await visitor.page.goto('/duplicates');
    await visitor.press(visitor.link(/^Merge the two/));
    await visitor.isAt('Make one record of two');
    await visitor.sees('Seat');
    // The names of the group's own fields come last: until then both are called the same.
    await visitor.page.route(
      '**/api/fields',
      async (route) => {
        await visitor.page.getByText('One of your own fields').first().waitFor();
        await route.continue();
      },
      // The contact's own page asks for the fields too, and has no such words to wait for.
      { times: 1 },
    );
    await visitor.page.reload();
    await visitor.sees('Seat');
    expect(await visitor.page.getByText('Halal').count()).toBe(1);
    expect(await visitor.page.getByText('One of your own fields').count()).toBe(0);
    await visitor.sees('Where the two differ');
    await visitor.sees('What stays as it is');
    await visitor.sees('3 July 1958');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.page.getByRole('radio', { name: 'William' }));
    await visitor.press(visitor.button('Merge these two records'));

    await visitor.isAt('William Shah');
    await visitor.sees('is part of this record now.');
    await visitor.sees('Made of several records');
    await visitor.sees('Driver');
    await visitor.findsNothingWrong();

    await visitor.press(visitor.button(/^Part them again/));
    await visitor.sees('is a record of its own again, as it was before');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Part the two records'));
    await visitor.sees('The two are parted.');
    await visitor.press(visitor.link(/^Go to /));
    await visitor.page.getByRole('heading', { level: 1, name: /^(Bill|William) Shah$/ }).waitFor();
    expect(await visitor.page.getByText('Made of several records').count()).toBe(0);

    // The same from a contact's own page, for two that nobody would take for one.
    await addContact(visitor, { kind: 'person', firstName: 'Noor', lastName: 'Ekene' });
    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('Merge with another record'));
    await visitor.goesTo(visitor.page.getByRole('combobox', { name: 'Which other record is about them?' }));
    await visitor.page.keyboard.type('noo');
    // Before the search has answered, whom one worked on lately stands there.
    await visitor.page.getByText('1 found', { exact: true }).waitFor({ state: 'attached' });
    await visitor.page.keyboard.press('Enter');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Compare the two'));
    await visitor.isAt('Make one record of two');
    await visitor.leave();
  });
});
