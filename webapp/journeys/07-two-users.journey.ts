import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact, Facts } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Somebody else changes the facts, as an app in another window does. */
async function meanwhile(visitor: Visitor, id: string, change: (facts: Facts) => Facts): Promise<void> {
  const contact = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
  await visitor.asks('PUT', `/api/contacts/${id}`, change(contact.facts), contact.version);
}

describe.each(WAYS)('two who change one person, $name', (way) => {
  test('lose nothing: what only one changed stays, what both changed is asked', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, {
      kind: 'person',
      firstName: 'Aileen',
      lastName: 'Baird',
      phones: [{ number: '0161 496 0417' }],
    });
    await visitor.page.goto(`/contacts/${id}`);
    const reach = visitor.page.locator('section', { hasText: 'How to reach them' });
    await visitor.press(reach.getByRole('button', { name: 'Change' }));
    await visitor.press(visitor.button('Add another phone number'));
    await visitor.type(visitor.page.locator('#phones-1-number'), '07700 900123');
    await meanwhile(visitor, id, (facts) => ({
      ...facts,
      lastName: 'Bard',
      phones: [...(facts.phones ?? []), { number: '0161 496 0999' }],
    }));
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Saved.');
    const both = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
    expect(both.facts.lastName).toBe('Bard');
    expect(both.facts.phones?.map(({ number }) => number)).toHaveLength(3);

    const about = visitor.page.locator('section', { hasText: 'About them' });
    await visitor.press(about.getByRole('button', { name: 'Change' }));
    await visitor.type(visitor.box('Last name'), 'Beard');
    await visitor.type(visitor.box('First name'), 'Eileen');
    await meanwhile(visitor, id, (facts) => ({ ...facts, lastName: 'Byrd' }));
    await visitor.press(visitor.button('Save'));
    await visitor.sees('changed last name while you were typing.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Save'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.press(visitor.page.getByLabel('Take theirs: Byrd'));
    await visitor.press(visitor.button('Save'));
    await visitor.page.getByLabel('Take theirs: Byrd').waitFor({ state: 'detached' });
    const { facts } = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
    expect([facts.firstName, facts.lastName]).toEqual(['Eileen', 'Byrd']);
    await visitor.findsNothingWrong();
    await visitor.leave();
  });
});
