import { readFile } from 'node:fs/promises';
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

/** More than a page of the list shows. */
const PEOPLE = 53;

describe.each(WAYS)('many people at once, $name', (way) => {
  test('are tagged while one is elsewhere, and are as they were after Undo', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const ids = await Promise.all(
      Array.from({ length: PEOPLE }, (_, number) =>
        addContact(visitor, { kind: 'person', firstName: 'Ada', lastName: `N${number + 10}` }),
      ),
    );

    await visitor.page.goto('/people');
    await visitor.press(visitor.page.getByRole('checkbox', { name: 'Choose Ada N11' }));
    await visitor.sees('1 person chosen');
    await visitor.press(visitor.button(`Choose all ${PEOPLE}`));
    await visitor.sees(`All ${PEOPLE} people chosen`);
    await visitor.press(visitor.button('Do something…'));
    await visitor.press(visitor.button('Tag'));
    await visitor.press(visitor.button('Look at it first'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box(/^Which tag/), 'Gala');
    await visitor.press(visitor.button('Look at it first'));

    await visitor.isAt(`Tag ${PEOPLE} people “Gala”`);
    await visitor.sees('Nothing has happened yet. It is about');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button(`Tag ${PEOPLE} people`));
    await visitor.page.goto('/day');

    await visitor.page.goto('/people');
    await visitor.press(visitor.button('More').last());
    await visitor.press(visitor.button('Jobs'));
    await visitor.isAt('Jobs');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.link(`Tag ${PEOPLE} people “Gala”`));
    await visitor.sees(`Done. ${PEOPLE} people now have the tag “Gala”.`);

    // Somebody else took the tag off one of them meanwhile.
    const { facts, version } = await visitor.asks<Contact>('GET', `/api/contacts/${ids[0]}`);
    await visitor.asks('PUT', `/api/contacts/${ids[0]}`, { ...facts, tags: ['Cook'] }, version);
    await visitor.press(visitor.button('Undo'));
    await visitor.sees('Where somebody took it off since, nothing changes.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button(`Undo it for ${PEOPLE} people`));
    await visitor.sees(`${PEOPLE - 1} people are as they were before.`);
    await visitor.sees('1 person kept as they are');
    await visitor.link('Ada N10').waitFor();
    await visitor.findsNothingWrong();
    await visitor.leave();
  });

  test('are taken out in a file that says what is in it, who had it, and when it goes', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, {
      kind: 'person',
      firstName: 'Ada',
      lastName: '=1+1',
      phones: [{ number: '07700 900123' }],
    });
    await visitor.page.goto('/people');
    await visitor.press(visitor.page.getByRole('checkbox', { name: 'Choose Ada =1+1' }));
    await visitor.press(visitor.button('Do something…'));
    await visitor.press(visitor.button('Export to a file'));
    await visitor.findsNothingWrong();
    await visitor.press(visitor.page.getByRole('radio', { name: 'CSV' }));
    await visitor.press(visitor.button('Look at it first'));
    await visitor.isAt('A file of 1 person');
    await visitor.press(visitor.button('Make a file of 1 person'));
    await visitor.sees('Done. 1 person is in the file.');

    const arriving = visitor.page.waitForEvent('download');
    await visitor.press(visitor.button('Download the file'));
    const lines = (await readFile(await (await arriving).path(), 'utf8')).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFKith id,Kind,First name,Last name,/);
    expect(lines[1]).toContain(",person,Ada,'=1+1,");
    expect(lines[1]).toContain(',07700 900123,');
    await visitor.sees('Downloaded by');
    await visitor.findsNothingWrong();

    await visitor.press(visitor.button('Delete it now'));
    await visitor.press(visitor.button('Delete the file'));
    await visitor.sees('deleted it');
    await visitor.leave();
  });

  test('are taken out, everybody at once, in a workbook with a sheet for each thing that is known', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, { kind: 'person', firstName: 'Ada', lastName: '=1+1', tags: ['=carer'] });
    await visitor.page.goto('/settings');
    await visitor.press(visitor.button('Make a file of everybody'));
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Look at it first'));
    await visitor.sees(
      /On sheets of their own: what happened with them, what is to be done for them, the lists/,
    );
    await visitor.press(visitor.button('Make a file of 1 person'));
    await visitor.sees('Done. 1 person is in the file.');
    const arriving = visitor.page.waitForEvent('download');
    await visitor.press(visitor.button('Download the file'));
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/^contacts-\d{4}-\d\d-\d\d\.xlsx$/);
    await visitor.leave();
  });
});
