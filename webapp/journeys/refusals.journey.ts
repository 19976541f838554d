import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signUp } from './group';
import { BY_KEYBOARD, launchBrowser, Visitor } from './visitor';

const SHEET = [
  'Name,Email,Newsletter Y/N,Do Not Phone',
  'Aileen Baird,aileen@example.org,Yes please,',
  'Ewan Reid,ewan@example.org,no,1',
  'Isla Ross,isla@example.org,STOP,',
  'Rory Bell,rory@example.org,?,',
].join('\n');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('A no in a spreadsheet is noted, counted before, and stays when the import is taken back', async () => {
  const visitor = await Visitor.arrive(browser, BY_KEYBOARD);
  await signUp(visitor);
  await visitor.page.goto('/spreadsheets/new');
  const chooser = visitor.page.waitForEvent('filechooser');
  await visitor.press(visitor.button('Choose a file'));
  await (await chooser).setFiles({ name: 'friends.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });

  await visitor.isAt('friends.csv');
  expect(await visitor.box('Newsletter Y/N').inputValue()).toBe('newsletter');
  expect(await visitor.box('Do Not Phone').inputValue()).toBe('noPhone');
  await visitor.sees('May you e-mail your newsletter to those who say yes in “Newsletter Y/N”?');
  await visitor.press(visitor.box('Yes, they said so'));
  await visitor.type(visitor.box('Where did they say so?'), 'Form at the spring fair');
  await visitor.press(visitor.button('Check every row'));
  await visitor.page.getByRole('alert').waitFor();
  await visitor.findsNothingWrong();
  await visitor.type(visitor.box('What were they told, or what did they read?'), 'Tick to get our news');
  await visitor.press(visitor.button('Check every row'));

  await visitor.sees('2 people must not get your newsletter');
  await visitor.sees(/The sheet says no to the newsletter/);
  await visitor.sees(/their address is never mailed again/);
  await visitor.sees(/The sheet does not say on which day they said yes/);
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button('Bring in 4 people'));
  await visitor.sees('Done. Everybody who could be read is in.');
  await visitor.findsNothingWrong();

  await visitor.press(visitor.button('Undo'));
  await visitor.page.getByRole('dialog', { name: 'Take 4 people back?' }).waitFor();
  await visitor.sees(/What 2 people said no to stays noted/);
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button('Take them back'));
  await visitor.sees('1 person kept');
  await visitor.findsNothingWrong();
  await visitor.press(visitor.link('Ewan Reid'));
  await visitor.isAt('Ewan Reid');
  await visitor.leave();
});
