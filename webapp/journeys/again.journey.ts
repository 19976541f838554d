import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contact } from '../src/api/generated';
import { groupSize, signUp } from './group';
import { upToPreview } from './sheet';
import { launchBrowser, Visitor, WAYS } from './visitor';

const MARCH = [
  'First name,Last name,E-mail,Phone,Lists',
  'Aileen,Baird,aileen@example.org,01632 960101,Walkers; Lunch club',
  'Ewan,Reid,ewan@example.org,01632 960102,Walkers',
  'Isla,Ross,isla@example.org,01632 960103,',
  'Una,Fern,una@example.org,01632 960104,',
].join('\n');

const APRIL = MARCH.replace('960101', '960111')
  .replace('960103', '960133')
  .replace('\nUna,Fern,una@example.org,01632 960104,', '');

/** With a newer number, and somebody who is new. */
const MAY = `${APRIL.replace('960111', '960155')}\nAl,Jones,al@example.org,01632 960105,`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const [, , onAPhone] = WAYS;

test('The same sheet a month later says what is newer in it, what is newer in Kith, and what both changed', async () => {
  const visitor = await Visitor.arrive(browser, onAPhone ?? expect.fail());
  await signUp(visitor);
  await upToPreview(visitor, 'march.csv', MARCH);
  await visitor.sees('Lists in your sheet');
  await visitor.sees('Walkers (new): 2 people');
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button('Bring in 4 people'));
  await visitor.sees('Done. Everybody who could be read is in.');
  await ring(visitor, 'Reid', '01632 960222');
  await ring(visitor, 'Ross', '01632 960333');

  await upToPreview(visitor, 'april.csv', APRIL);
  await visitor.sees(/^Compared with “march.csv”/);
  await visitor.sees(/2 of 3 who are known will still differ/);
  await visitor.sees('Newer in your sheet');
  await visitor.sees('Newer in Kith');
  await visitor.sees('Changed in both places');
  expect(await visitor.page.getByText('Lists in your sheet').count()).toBe(0);
  await visitor.sees('1 person no longer in your sheet');
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button(/^Decide row by row ?: Phone number/).last());
  await visitor.choose(visitor.box('Isla Ross'), 'Take the sheet’s');
  await visitor.sees(/^Row 4, Phone number: /);
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button('Check again with these choices').first());
  await visitor.sees(/1 of 3 who are known will still differ/);
  await visitor.press(visitor.button(/^As for all ?: Row 4, Phone number/));
  await visitor.press(visitor.button('Check again with these choices').first());
  await visitor.sees(/2 of 3 who are known will still differ/);
  await visitor.press(visitor.button('Bring in 1 person'));
  await visitor.sees('Done. Everybody who could be read is in.');
  await visitor.findsNothingWrong();
  expect(await numbers(visitor)).toEqual({
    Baird: '01632 960111',
    Reid: '01632 960222',
    Ross: '01632 960333',
    Fern: '01632 960104',
  });

  await upToPreview(visitor, 'may.csv', MAY, 'Only people who are in Kith already');
  await visitor.sees('1 row we leave out');
  await visitor.sees('1 row about nobody whom we find in Kith');
  await visitor.findsNothingWrong();
  await visitor.press(visitor.button('Bring in 1 person'));
  await visitor.sees('Done. Nobody was added. What is new about those who were in Kith already is in.');
  await visitor.findsNothingWrong();
  expect(await numbers(visitor)).toMatchObject({ Baird: '01632 960155' });
  expect(await groupSize(visitor)).toBe(4);
  await visitor.leave();
});

/** Somebody rings and says that they have another number. */
async function ring(visitor: Visitor, lastName: string, number: string): Promise<void> {
  const { id, version, facts } = await found(visitor, lastName);
  await visitor.asks('PUT', `/api/contacts/${id}`, { ...facts, phones: [{ number }] }, version);
}

async function found(visitor: Visitor, lastName: string): Promise<Contact> {
  const { contacts } = await visitor.asks<{ contacts: { id: string; name: string }[] }>(
    'GET',
    '/api/contacts',
  );
  const one = contacts.find(({ name }) => name.endsWith(lastName)) ?? expect.fail(lastName);
  return visitor.asks<Contact>('GET', `/api/contacts/${one.id}`);
}

async function numbers(visitor: Visitor): Promise<Record<string, string | undefined>> {
  const of = async (lastName: string) => (await found(visitor, lastName)).facts.phones?.[0]?.number;
  return { Baird: await of('Baird'), Reid: await of('Reid'), Ross: await of('Ross'), Fern: await of('Fern') };
}
