import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addContact, groupSize, signUp } from './group';
import { matching } from './sheet';
import { launchBrowser, Visitor, WAYS } from './visitor';

const MEMBERS = [
  'Name,E-mail,Carer',
  'Aileen Baird,aileen@example.org,"REID, Ewan"',
  'Morag Ross,morag@example.org,Una Kerr; ewan@example.org',
  'Una Kerr,una@example.org,',
  'Ian Bell,ian@example.org,The lady next door',
].join('\n');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
const [, onAPhone] = WAYS;

test('A column of a sheet that names carers relates them to those they care for, on both pages, and back', async () => {
  const visitor = await Visitor.arrive(browser, onAPhone ?? expect.fail());
  await signUp(visitor);
  const ewan = await addContact(visitor, {
    kind: 'person',
    firstName: 'Ewan',
    lastName: 'Reid',
    emails: [{ address: 'ewan@example.org' }],
  });
  await matching(visitor, 'members.csv', MEMBERS);
  await visitor.press(visitor.button('Relate them to whoever it names'));
  await visitor.sees('Their page then says “cared for by REID, Ewan”');
  await visitor.findsNothingWrong();
  await visitor.press(visitor.box('Everybody in the sheet'));
  await visitor.press(visitor.box('No, or we are not sure'));
  await visitor.press(visitor.button('Check every row'));
  await visitor.sees('3 relationships go on the pages of both.');
  await visitor.sees('The lady next door');
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button('Bring in 4 people'));
  await visitor.sees('3 relationships are on the pages of both.');

  await visitor.page.goto(`/contacts/${ewan}`);
  await visitor.sees('carer of Aileen Baird');
  await visitor.sees('carer of Morag Ross');

  await visitor.page.goBack();
  await visitor.press(visitor.button('Undo'));
  await visitor.sees('3 relationships that came with the sheet are taken off the pages of both.');
  await visitor.press(visitor.button('Take them back'));
  await visitor.sees(/^This import was taken back. Everything is as it was before/);
  expect(await groupSize(visitor)).toBe(1);
  await visitor.leave();
});
