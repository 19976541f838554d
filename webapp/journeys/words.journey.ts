import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('The group’s own words $name', (way) => {
  test('stand wherever ours stood, and go back with one press', async () => {
    const visitor = await Visitor.arrive(browser, way);
    const phone = way.width < 500;
    await signUp(visitor);
    await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await addContact(visitor, { kind: 'person', firstName: 'Bob', lastName: 'Cole' });

    await visitor.page.goto('/settings');
    const card = visitor.page.getByRole('region', { name: 'Your words' });
    await visitor.press(card.getByRole('button', { name: 'Change' }));
    await visitor.type(visitor.box('For one person'), 'Beneficiary');
    await visitor.type(visitor.box('For one household'), 'beneficiary');
    await visitor.type(visitor.box('For several households'), 'homes');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('This is needed');
    await visitor.sees('Another kind of contact is called this: choose two words');
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('For several people'), 'Beneficiaries and their carers');
    await visitor.type(visitor.box('For one household'), 'home');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Saved.');
    await visitor.findsNothingWrong();

    const places = visitor.page.getByRole('navigation', {
      name: phone ? 'Places, for phones' : 'Places',
      exact: true,
    });
    await visitor.press(places.getByRole('link', { name: /^Beneficiaries and their carers/ }));
    await visitor.isAt('Beneficiaries and their carers');
    await expect.poll(() => visitor.page.title()).toBe('Beneficiaries and their carers – Kith');
    await visitor.sees('2 beneficiaries and their carers.');
    await visitor.findsNothingWrong();
    await visitor.page.goto('/people/new');
    await visitor.isAt('Add a beneficiary');
    await visitor.findsNothingWrong();
    const segment = { version: 1, join: 'all', rules: [{ type: 'kind', kind: 'person', is: true }] };
    const { id } = await visitor.asks<{ id: string }>('POST', '/api/segments', {
      name: 'All',
      rule: segment,
    });
    await visitor.page.goto(`/segments/${id}`);
    await visitor.sees('Everyone who is a beneficiary.');
    await visitor.findsNothingWrong();

    await visitor.page.goto('/settings');
    await visitor.press(visitor.button('Go back to our words'));
    await visitor.sees('Everything is called as we call it again.');
    await visitor.press(visitor.button('Undo the change of words'));
    await visitor.sees('Everything is called as it was before.');
    await visitor.press(visitor.button('Go back to our words'));
    await visitor.press(places.getByRole('link', { name: /^People/ }));
    await visitor.isAt('People');
    await visitor.sees('2 people.');
    await visitor.leave();
  });
});
