import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contact } from '../src/api/generated';
import { addContact, groupSize, signUp } from './group';
import { upToPreview } from './sheet';
import { launchBrowser, Visitor, WAYS } from './visitor';

const CALLS = [
  'Date,Name,E-mail,Type,What was said',
  '1/3/2024,Aileen Baird,aileen@example.org,Call,She was well',
  '20/3/2024,Aileen Baird,aileen@example.org,Home visit,"Tea, and the garden"',
  '2/3/2024,Ewan Reid,ewan@example.org,Call,Asked for the minibus',
].join('\n');

const APRIL = `${CALLS}\n3/4/2024,Aileen Baird,aileen@example.org,Call,She has a cold`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
const [, onAPhone] = WAYS;

test('A sheet with a row for each call fills the pages of those who were called, and comes again with the calls of the month', async () => {
  const visitor = await Visitor.arrive(browser, onAPhone ?? expect.fail());
  await signUp(visitor);
  const aileen = await addContact(visitor, {
    kind: 'person',
    firstName: 'Aileen',
    lastName: 'Baird',
    emails: [{ address: 'aileen@example.org' }],
  });
  await upToPreview(visitor, 'calls.csv', CALLS);
  await visitor.sees('3 interactions go on their pages.');
  await visitor.sees('more about somebody in an earlier row');
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button('Bring in 2 people'));
  await visitor.sees('3 interactions are on their pages.');
  await visitor.findsNothingWrong();

  await upToPreview(visitor, 'calls april.csv', APRIL);
  await visitor.press(visitor.button('Bring in 1 interaction'));
  await visitor.sees('1 interaction is on its page.');
  await visitor.page.goto(`/contacts/${aileen}`);
  await visitor.sees('Call from a spreadsheet');
  await visitor.sees('She has a cold');
  await visitor.sees('Tea, and the garden');
  await visitor.sees('She was well');

  await visitor.page.goBack();
  await visitor.press(visitor.button('Undo'));
  await visitor.sees('1 interaction that came with the sheet is taken off its page.');
  await visitor.press(visitor.button('Take them back'));
  await visitor.sees(/^This import was taken back. Everything is as it was before/);
  const { timeline } = await visitor.asks<Contact>('GET', `/api/contacts/${aileen}`);
  expect(JSON.stringify(timeline)).toContain('She was well');
  expect(JSON.stringify(timeline)).not.toContain('She has a cold');
  expect(await groupSize(visitor)).toBe(2);
  await visitor.leave();
});
