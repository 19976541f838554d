import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Export, Facts, List } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

const AILEEN: Facts = {
  kind: 'person',
  firstName: 'Aileen',
  lastName: 'Baird',
  emails: [{ address: 'aileen@example.org' }],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('The whole record of a person, $name,', (way) => {
  test('is deleted after what stops was said, had back by Undo, and restored from the list', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, AILEEN);
    const list = await visitor.asks<List>('POST', '/api/lists', { name: 'Lunch club' });
    await visitor.asks('PUT', `/api/contacts/${id}/lists/${list.id}`);
    await visitor.asks('POST', `/api/contacts/${id}/interactions`, { kind: 'call', text: 'Likes soup.' });
    await visitor.page.goto(`/contacts/${id}`);

    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('Delete'));
    await visitor.sees('being on 1 list: Lunch club');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Delete Aileen Baird'));
    await visitor.sees('Aileen Baird is deleted.');
    await visitor.findsNothingWrong();

    await visitor.press(visitor.button('Undo'));
    await visitor.sees('Likes soup.');
    await visitor.sees('Restored');

    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('Delete'));
    await visitor.press(visitor.button('Delete Aileen Baird'));
    await visitor.sees('Aileen Baird is deleted.');
    await visitor.page.goto('/people');
    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('Deleted'));
    await visitor.isAt('Deleted');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Restore Aileen Baird'));
    await visitor.sees('is back, with everything.');
    await visitor.press(visitor.link('Aileen Baird').first());
    await visitor.sees('Likes soup.');
    await visitor.sees('Lunch club');
    await visitor.leave();
  });

  test('is erased for ever after a question, and what was there is nowhere', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, AILEEN);
    await visitor.page.goto(`/contacts/${id}`);
    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('Delete'));
    await visitor.press(visitor.button('Delete Aileen Baird'));
    await visitor.sees('Aileen Baird is deleted.');

    // Somebody comes by later.
    await visitor.page.goto(`/contacts/${id}`);
    await visitor.sees(/^Deleted today by Rosa Macdonald/);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Erase for ever'));
    await visitor.sees('Nobody can bring it back.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.page.getByRole('dialog').getByRole('button', { name: 'Erase for ever' }));
    await visitor.isAt('Erased for ever');
    await visitor.findsNothingWrong();

    await visitor.page.goto('/deleted');
    await visitor.sees('Nobody was deleted in the last 30 days.');
    await visitor.findsNothingWrong();
    await visitor.page.goto('/people');
    await visitor.isAt('People');
    expect(await visitor.page.getByText('Baird').count()).toBe(0);
    await visitor.leave();
  });

  test('is handed out as a file, and its history says so', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, AILEEN);
    await visitor.asks('POST', `/api/contacts/${id}/interactions`, { kind: 'call', text: 'Likes soup.' });
    await visitor.page.goto(`/contacts/${id}`);

    await visitor.press(visitor.button('More'));
    const download = visitor.page.waitForEvent('download');
    await visitor.press(visitor.button('Download everything we hold'));
    const file = await download;
    expect(file.suggestedFilename()).toBe('Everything about Aileen Baird.json');
    const all = JSON.parse(readFileSync(await file.path(), 'utf8')) as Export;
    expect(all.about).toBe('Aileen Baird');
    expect(all.interactions[0]?.text).toBe('Likes soup.');
    await visitor.sees('Everything we hold was downloaded as a file');
    await visitor.findsNothingWrong();
    await visitor.leave();
  });
});
