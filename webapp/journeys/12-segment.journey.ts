import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { OwnField } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('A segment $name', (way) => {
  test('is built in words with a live count, explained, kept, and used', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const person = (firstName: string, lastName: string, tags: string[]) =>
      addContact(visitor, { kind: 'person', firstName, lastName, tags });
    const aileen = await person('Aileen', 'Baird', ['Driver']);
    await person('Bob', 'Cole', ['driver']);
    await person('Cara', 'Dunn', ['cook']);
    await addContact(visitor, { kind: 'organisation', name: 'Mill Brow Cars', tags: ['driver'] });
    const { id: field } = await visitor.asks<OwnField>('POST', '/api/fields', {
      name: 'Has a minibus licence',
      kind: 'yes-no',
    });
    await visitor.asks('PUT', `/api/contacts/${aileen}/own`, { answers: [{ field, after: 'yes' }] });

    if (way.width < 500) await visitor.press(visitor.link('More').last());
    await visitor.press(visitor.link('Segments').first());
    await visitor.isAt('Segments');
    await visitor.sees('Not spoken to for 6 months');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.link('New segment'));
    await visitor.isAt('New segment');

    // Who has a tag: three; of them people: two.
    await visitor.choose(visitor.box('What it is about'), 'Tag');
    await visitor.type(visitor.box('Tag'), 'DRIVER');
    await visitor.sees('2 people and 1 organisation');
    await visitor.press(visitor.button('Add a condition'));
    await visitor.choose(visitor.box('What it is about').last(), 'Person or organisation');
    await visitor.sees(/^2 people$/);
    await visitor.sees('Everyone who has the tag “DRIVER” and is a person.');
    await visitor.findsNothingWrong();

    // A group within the rule: none of these.
    await visitor.press(visitor.button('Add a group'));
    await visitor.choose(visitor.box('How many of these must be so').last(), 'none of these');
    await visitor.choose(visitor.box('What it is about').last(), 'Last name');
    await visitor.type(visitor.box('Text'), 'cole');
    await visitor.sees(/^1 person$/);
    await visitor.findsNothingWrong();

    // One of the group's own fields, and what somebody is to others: nobody is anything yet.
    await visitor.press(visitor.button('Add a condition').last());
    await visitor.choose(visitor.box('What it is about').last(), 'Has a minibus licence');
    await visitor.choose(visitor.box('What is asked of it'), 'is yes');
    await visitor.press(visitor.button('Add a condition').last());
    await visitor.choose(visitor.box('What it is about').last(), 'Connection');
    await visitor.choose(visitor.box('Now or ever'), 'not now');
    await visitor.choose(visitor.box('Connection'), 'cared for by somebody');
    await visitor.sees(
      /and has yes in “Has a minibus licence” and does not have the connection “cared for by” now/,
    );
    await visitor.sees(/^1 person$/);
    await visitor.findsNothingWrong();

    // The address holds what is built: a link to it shows the same.
    await visitor.page.waitForURL(/cole/);
    await visitor.page.reload();
    await visitor.sees(/^1 person$/);

    const why = visitor.page.getByRole('combobox', { name: 'Whose name to look up' });
    await visitor.type(why, 'bob');
    await visitor.page.getByRole('option', { name: /Bob Cole/ }).waitFor();
    await visitor.page.keyboard.press('Enter');
    await visitor.sees('is not in.');
    await visitor.findsNothingWrong();

    await visitor.type(visitor.box('Name of the segment'), 'Drivers but Bob');
    await visitor.press(visitor.button('Save segment'));
    await visitor.isAt('Drivers but Bob');
    await visitor.press(visitor.link('See the person'));
    await visitor.isAt('People');
    await visitor.link('Baird, Aileen').waitFor();
    await visitor.page.getByText('Cole, Bob').waitFor({ state: 'detached' });
    await visitor.findsNothingWrong();

    // Deleted, and had back.
    await visitor.page.goBack();
    await visitor.isAt('Drivers but Bob');
    await visitor.press(visitor.button('Delete this segment'));
    await visitor.sees('“Drivers but Bob” was deleted.');
    await visitor.press(visitor.button('Undo'));
    await visitor.sees('is back.');
    await visitor.link('Drivers but Bob').first().waitFor();
    await visitor.leave();
  });
});
