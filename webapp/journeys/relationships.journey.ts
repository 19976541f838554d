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

/** Finds somebody in a combobox by the first letters, and takes the first match. */
async function pick(visitor: Visitor, label: string, letters: string, name: string) {
  await visitor.goesTo(visitor.page.getByRole('combobox', { name: label }));
  await visitor.page.keyboard.type(letters);
  // Before the search has answered, whom one worked on lately stands there.
  await visitor.page.getByText('1 found', { exact: true }).waitFor({ state: 'attached' });
  await visitor.page.getByRole('option', { name }).waitFor();
  await visitor.page.keyboard.press('Enter');
}

describe.each(WAYS)('What people are to each other, $name,', (way) => {
  test('is said on one page, seen on both, ended, and undone', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const mary = await addContact(visitor, { kind: 'person', firstName: 'Mary', lastName: 'Okafor' });
    const aileen = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${mary}`);
    const card = visitor.page.getByRole('region', { name: 'Connections' });
    await visitor.press(card.getByRole('button', { name: 'Add' }));
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Some things to put right');
    await visitor.findsNothingWrong();
    await visitor.choose(visitor.box('What are they to each other?'), 'carer of');
    await pick(visitor, 'Who is the other?', 'ail', 'Aileen Baird');
    const since = visitor.page.getByRole('group', { name: /^Since when/ });
    await visitor.type(since.getByLabel('Day'), '27/3/2020');
    await visitor.type(visitor.box(/^Note/), 'on Tuesdays');
    await visitor.findsNothingWrong();
    await visitor.pressTwice(visitor.button('Save'));
    await visitor.sees('Added.');
    await visitor.sees('Connection added');
    await visitor.findsNothingWrong();
    const { relationships } = await visitor.asks<Contact>('GET', `/api/contacts/${mary}`);
    expect(relationships).toHaveLength(1);

    await visitor.press(card.getByRole('link', { name: 'Aileen Baird' }));
    await visitor.isAt('Aileen Baird');
    await visitor.sees('cared for by');
    await visitor.sees('since 27 March 2020 · on Tuesdays');
    await visitor.press(visitor.button('Change the connection with Mary Okafor'));
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('It ended today'));
    await visitor.sees('1 past connection');
    await visitor.sees('Connection ended');
    await visitor.findsNothingWrong();
    const ended = await visitor.asks<Contact>('GET', `/api/contacts/${mary}`);
    expect(ended.relationships[0]?.end).toBeDefined();

    await visitor.press(card.getByRole('button', { name: 'Undo' }));
    await visitor.page.getByText('1 past connection').waitFor({ state: 'detached' });
    await visitor.press(visitor.button('Change the connection with Mary Okafor'));
    await visitor.press(visitor.button('It was never so: remove it'));
    await visitor.sees('Removed.');
    const gone = await visitor.asks<Contact>('GET', `/api/contacts/${mary}`);
    expect(gone.relationships).toEqual([]);
    await visitor.press(card.getByRole('button', { name: 'Undo' }));
    await visitor.page.getByText('Removed.').waitFor({ state: 'detached' });
    await card.getByRole('link', { name: 'Mary Okafor' }).waitFor();
    expect((await visitor.asks<Contact>('GET', `/api/contacts/${aileen}`)).relationships).toHaveLength(1);
    await visitor.leave();
  });

  test('fills a household with people, and with somebody who was not in Kith', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const bairds = await addContact(visitor, { kind: 'household', name: 'The Bairds' });
    await addContact(visitor, {
      kind: 'person',
      firstName: 'Aileen',
      lastName: 'Baird',
      phones: [{ number: '01632 960 114' }],
    });
    await visitor.page.goto(`/contacts/${bairds}`);
    const card = visitor.page.getByRole('region', { name: /^Who lives here/ });
    await visitor.press(card.getByRole('button', { name: 'Add' }));
    await pick(visitor, 'Who is the other?', 'ail', 'Aileen Baird');
    await visitor.press(visitor.button('Save'));
    await card.getByText(/01632 960 ?114/).waitFor();
    await visitor.press(card.getByRole('button', { name: 'Add' }));
    await visitor.press(visitor.button('They are not in Kith yet'));
    await visitor.type(visitor.box('Their name'), 'Ravi Baird');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Save'));
    await visitor.press(card.getByRole('link', { name: 'Ravi Baird' }));
    await visitor.isAt('Ravi Baird');
    const home = visitor.page.getByRole('region', { name: 'Connections' });
    await home.getByRole('link', { name: 'The Bairds' }).waitFor();
    await home.getByRole('link', { name: 'Aileen Baird' }).waitFor();
    await visitor.findsNothingWrong();
    await visitor.leave();
  });

  test('is said in the group’s own words', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await visitor.page.goto('/settings');
    const card = visitor.page.getByRole('region', { name: /kind.* of connection/i });
    await visitor.press(card.getByRole('button', { name: 'Add' }));
    await visitor.type(visitor.box('How it reads from the one'), 'walks the dog of');
    await visitor.type(visitor.box('How it reads from the other'), 'has a dog walked by');
    await visitor.findsNothingWrong();
    await visitor.press(card.getByRole('button', { name: 'Save' }));
    await visitor.sees('walks the dog of / has a dog walked by');
    await visitor.press(visitor.button(/^Stop offering walks the dog/));
    await visitor.sees('No longer offered (1)');
    await visitor.findsNothingWrong();
    await visitor.leave();
  });
});
