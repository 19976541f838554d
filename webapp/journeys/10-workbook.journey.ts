import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Contact, ContactPage, Import, ImportCounts } from '../src/api/generated';
import { groupSize, signUp } from './group';
import { BY_KEYBOARD, launchBrowser, Visitor } from './visitor';

const WORKBOOK = '../functions/spreadsheets/src/test/resources/samples/befrienders.xlsx';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Two thousand rows on a laptop, in milliseconds. */
const LONG = 60_000;

test('The workbook that everybody keeps comes in as foreseen, and goes again but for whom somebody spoke to', async () => {
  const visitor = await Visitor.arrive(browser, BY_KEYBOARD);
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

  // Every problem of one kind at once: the rows come in without what nobody can read.
  await visitor.sees('44 e-mail addresses we cannot read');
  await visitor.press(visitor.button(/^Leave them out/));
  await visitor.sees('What else cannot be read in “E-mail addr” is left out.');
  const foreseen = await counts(visitor);
  expect(foreseen.rejected).toBe(0);
  expect(foreseen.create + foreseen.repeated).toBe(2000);
  const everybody = `${foreseen.create.toLocaleString('en-GB')} people`;
  await visitor.press(visitor.button(`Bring in ${everybody}`));
  await visitor.page.getByText('Done. Everybody who could be read is in.').waitFor({ timeout: LONG });
  await visitor.sees(everybody);
  expect(await counts(visitor)).toEqual({ ...foreseen, done: foreseen.create });
  expect(await groupSize(visitor)).toBe(foreseen.create);

  await visitor.press(visitor.button('Get your sheet back'));
  const arriving = visitor.page.waitForEvent('download');
  await visitor.press(visitor.button('Download your sheet'));
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('befrienders - back from Kith.xlsx');
  expect((await readFile(await file.path())).length).toBeGreaterThan(50_000);
  await visitor.sees('Downloaded by');
  await visitor.findsNothingWrong();

  // Later, after somebody was spoken to who said no to nothing.
  const story = visitor.page.url();
  const [spokenTo, other] = await whoSaidNothing(visitor);
  await visitor.asks('POST', `/api/contacts/${spokenTo.id}/interactions`, {
    kind: 'call',
    text: 'The lift is mended',
  });
  await visitor.page.goto(story);
  await visitor.press(visitor.button('Undo'));
  await visitor.press(visitor.button('Take them back'));
  await visitor.page.getByText(/^This import was taken back/).waitFor({ timeout: LONG });
  const { keptCount = 0 } = await asked(visitor);
  await visitor.sees(`${keptCount.toLocaleString('en-GB')} people kept`);
  expect(await groupSize(visitor)).toBe(keptCount);
  expect((await visitor.page.request.get(`/api/contacts/${other.id}`)).status()).toBe(404);
  await visitor.page.goto(`/contacts/${spokenTo.id}`);
  await visitor.sees('The lift is mended');
  await visitor.page.goto(story);
  await visitor.sees(/^This import was taken back/);
  await visitor.findsNothingWrong();
  await visitor.leave();
});

/** Two of those whom the undo would take back. */
async function whoSaidNothing(visitor: Visitor): Promise<[Contact, Contact]> {
  const { contacts } = await visitor.asks<ContactPage>('GET', '/api/contacts');
  const silent: Contact[] = [];
  for (const { id } of contacts) {
    const contact = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
    if (contact.permissions.length + contact.suppressions.length === 0) silent.push(contact);
    const [one, other] = silent;
    if (one && other) return [one, other];
  }
  return expect.fail('Everybody said no');
}

/** The import whose page is open, as the server tells it. */
function asked(visitor: Visitor): Promise<Import> {
  return visitor.asks('GET', `/api/imports/${new URL(visitor.page.url()).pathname.split('/').at(-1)}`);
}

async function counts(visitor: Visitor): Promise<ImportCounts> {
  return (await asked(visitor)).counts;
}
