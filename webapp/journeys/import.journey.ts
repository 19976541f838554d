import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupSize, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

const SHEET = [
  'First name,Surname,Email,Postcode,Favourite cake,D.O.B',
  'Aileen,Baird,aileen@example.org,PA34 4AB,Scone,3/7/58',
  'Ewan,Reid,ewan@example.org,,Tablet,1961',
  'Isla,Ross,isla at example,,,',
].join('\n');

/** Somebody of whom the sheet says something else. */
const KNOWN = {
  kind: 'person',
  firstName: 'Aileen',
  lastName: 'Baird',
  emails: [{ address: 'aileen@example.org' }],
  addresses: [{ lines: '14 Mill Lane', town: 'Leith', postcode: 'EH6 5QP' }],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('Bringing in a spreadsheet $name', (way) => {
  test('shows what will happen, does it, hands back what cannot be read, and can be undone', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await visitor.press(visitor.link('Bring in a spreadsheet'));
    await visitor.isAt('Spreadsheets');
    await visitor.asks('POST', '/api/contacts', KNOWN);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.link('Bring in a spreadsheet').first());
    await visitor.isAt('Bring in a spreadsheet');
    await visitor.findsNothingWrong();
    const chooser = visitor.page.waitForEvent('filechooser');
    await visitor.press(visitor.button('Choose a file'));
    await (await chooser).setFiles({
      name: 'spring-fair.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(SHEET),
    });

    await visitor.isAt('spring-fair.csv');
    await visitor.sees('What is in each column?');
    await visitor.findsNothingWrong();
    const surname = visitor.box('Surname');
    expect(await surname.inputValue()).toBe('lastName');
    await visitor.press(visitor.button('Add a field for “Favourite cake”'));
    await visitor.sees('Add a field');
    expect(await visitor.box(/^What do you ask/).inputValue()).toBe('Favourite cake');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Save'));
    await visitor.sees('What is in each column?');
    expect(await visitor.box('Favourite cake').inputValue()).toMatch(/^own\//);
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('fields-4');
    expect(await visitor.box('D.O.B').inputValue()).toBe('born');
    expect(await visitor.box('The day: 3/7/58 is 3 July 1958').isChecked()).toBe(true);
    await visitor.press(visitor.box('The month: 3/7/58 is 7 March 1958'));
    expect(await visitor.box('The new list’s name').inputValue()).toBe('Spring fair');
    await visitor.press(visitor.button('Check every row'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.findsNothingWrong();
    await visitor.press(visitor.box('Yes, they said so'));
    await visitor.type(visitor.box('Where did they say so?'), 'Form at the spring fair');
    await visitor.type(visitor.box('What were they told, or what did they read?'), 'News, four times a year');
    await visitor.press(visitor.button('Check every row'));

    await visitor.sees('Coming in');
    await visitor.sees('1 row we cannot read');
    await visitor.sees(/isla at example/);
    await visitor.findsNothingWrong();
    const download = visitor.page.waitForEvent('download');
    await visitor.press(visitor.link('Download the rows we cannot read'));
    const rejected = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(rejected).toHaveLength(2);
    expect(rejected[1]).toMatch(/^Isla,Ross,isla at example,.*e-mail/);

    await visitor.sees('1 e-mail address we cannot read');
    await visitor.press(visitor.button(/^Put right/));
    await visitor.type(visitor.box('isla at example'), 'isla at home');
    await visitor.press(visitor.button('Save and check again'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('isla at example'), 'isla@example.org');
    await visitor.press(visitor.button('Save and check again'));
    await visitor.sees('You put 1 cell right.');
    await visitor.button('Bring in 3 people').waitFor();
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('See each'));
    await visitor.sees('“isla at example” in “Email”: read as “isla@example.org”');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button(/^Take it back/));
    await visitor.sees('1 row we cannot read');
    await visitor.press(visitor.button(/^Leave it out/));
    await visitor.sees('What else cannot be read in “Email” is left out.');
    await visitor.button('Bring in 3 people').waitFor();
    await visitor.press(visitor.button('Undo'));
    await visitor.sees('1 row we cannot read');

    // Whoever changes the field meanwhile is told that this sheet is about to answer it.
    await visitor.page.goto('/fields');
    await visitor.press(visitor.button('Change Favourite cake'));
    await visitor.press(visitor.link('spring-fair.csv'));
    await visitor.isAt('spring-fair.csv');

    await visitor.sees('1 by e-mail address');
    await visitor.sees(/1 of 1 who is known will still differ/);
    await visitor.choose(visitor.box('Address'), 'Take the sheet’s');
    await visitor.findsNothingWrong();
    expect(await visitor.button(/^Bring in/).count()).toBe(0);
    await visitor.press(visitor.button('Check again with these choices').first());
    await visitor.sees(/nothing differs any more/);

    await visitor.press(visitor.button('Bring in 2 people'));
    await visitor.sees('Done. Everybody who could be read is in.');
    await visitor.findsNothingWrong();
    await visitor.sees(/the sheet’s was taken/);
    expect(await groupSize(visitor)).toBe(2);

    await visitor.press(visitor.button('Undo'));
    await visitor.page.getByRole('dialog', { name: 'Take 2 people back?' }).waitFor();
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Take them back'));
    await visitor.sees('This import was taken back. Everything is as it was before.');
    await visitor.findsNothingWrong();
    expect(await groupSize(visitor)).toBe(1);

    // The next sheet with these columns, in whatever order.
    await visitor.page.goto('/spreadsheets/new');
    const nextChooser = visitor.page.waitForEvent('filechooser');
    await visitor.press(visitor.button('Choose a file'));
    await (await nextChooser).setFiles({
      name: 'summer-fair.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'D.O.B,email,First name,Surname,Postcode,Favourite cake\n4/8/60,bo@example.org,Bo,Reid,,',
      ),
    });
    await visitor.isAt('summer-fair.csv');
    await visitor.sees(/^Matched as earlier today, when .+ matched spring-fair\.csv\./);
    // The group's own fields may come later than the words.
    await expect.poll(() => visitor.box('Favourite cake').inputValue()).toMatch(/^own\//);
    expect(await visitor.box('The month: 4/8/60 is 8 April 1960').isChecked()).toBe(true);
    expect(await visitor.box('A list we have').isChecked()).toBe(true);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Start afresh'));
    expect(await visitor.box('The new list’s name').inputValue()).toBe('Summer fair');
    expect(await visitor.box('The day: 4/8/60 is 4 August 1960').isChecked()).toBe(true);
    await visitor.press(visitor.button('Match them as last time'));
    expect(await visitor.box('The month: 4/8/60 is 8 April 1960').isChecked()).toBe(true);
    await visitor.leave();
  });
});
