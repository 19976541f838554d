import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

const WORKBOOK = '../functions/spreadsheets/src/test/resources/samples/befrienders.xlsx';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const [, byKeyboard] = WAYS;

test('The workbook that everybody keeps is read from the row that says what each column is', async () => {
  const visitor = await Visitor.arrive(browser, byKeyboard ?? expect.fail());
  await signUp(visitor);
  await visitor.page.goto('/spreadsheets/new');
  const chooser = visitor.page.waitForEvent('filechooser');
  await visitor.press(visitor.button('Choose a file'));
  await (await chooser).setFiles(WORKBOOK);

  await visitor.isAt('befrienders.xlsx');
  const sheet = visitor.box('Sheet');
  const header = visitor.box(/^Row \d+ says what each column is$/);
  await visitor.sees('Row 4 says what each column is');
  expect(await sheet.inputValue()).toBe('0');
  expect(await visitor.box('Full Name').inputValue()).toBe('fullName');
  await visitor.findsNothingWrong();

  await visitor.choose(sheet, 'old - 2019');
  await visitor.sees('Row 1 says what each column is');
  expect(await visitor.box('name').inputValue()).toBe('fullName');
  await visitor.choose(sheet, 'Everyone (USE THIS ONE)');
  await visitor.sees('Row 4 says what each column is');
  await visitor.choose(header, /^Row 5/);
  await visitor.sees('Row 5 says what each column is');
  await visitor.choose(header, /^Row 4/);
  await visitor.sees('Row 4 says what each column is');

  await visitor.press(visitor.button('Leave them out'));
  await visitor.press(visitor.box('No, or we are not sure'));
  await visitor.press(visitor.button('Check every row'));
  await visitor.sees('from 2,000 rows');
  await visitor.sees('Row 2008 was left out: it says “TOTAL”, and is a total.');
  await visitor.findsNothingWrong();
  await visitor.leave();
});
