import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signUp } from './group';
import { haveDraft, haveReaders, haveSent, type Readers } from './newsletter';
import { linkIn, type Mail, mailTo } from './outbox';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
const owners: { visitor: Visitor; readers: Readers }[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  // All at once, so that their newsletters wait together before they go.
  for (const way of WAYS) {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const readers = await haveReaders(visitor);
    await haveSent(visitor, readers, 'The kettle is on');
    owners.push({ visitor, readers });
  }
});
afterAll(() => browser.close());

describe.each(WAYS.map((way, index) => ({ ...way, index })))('Leaving $name', ({ index, ...way }) => {
  test('one newsletter takes a press, and the next one leaves them out', async () => {
    const { visitor, readers } = ownerAt(index);
    const reader = await opensTheLink(await mailTo(readers.aileen.email), way);
    await reader.findsNothingWrong();
    // Looking changes nothing, however often: mail scanners look, too.
    await reader.page.reload();
    await reader.isAt('Leave this newsletter?');
    await reader.press(reader.button('Stop this newsletter'));
    await reader.isAt('You have left this newsletter');
    await reader.findsNothingWrong();
    await reader.leave();

    await visitor.page.goto(`/contacts/${readers.aileen.id}`);
    await visitor.sees(/by themselves, from a mail/);
    await visitor.sees(/Put them back only if they ask/);
    await visitor.findsNothingWrong();
    expect(await readersOfTheNext(visitor, readers)).not.toContain(readers.aileen.name);
  });

  test('everything is told on their page', async () => {
    const { visitor, readers } = ownerAt(index);
    const reader = await opensTheLink(await mailTo(readers.bell.email), way);
    await reader.press(reader.button(/^Stop everything from Harbour Befrienders/));
    await reader.isAt('You will get nothing more from us');
    await reader.findsNothingWrong();
    await reader.leave();

    await visitor.page.goto(`/contacts/${readers.bell.id}`);
    await visitor.sees('No newsletters: asked us to stop');
    await visitor.findsNothingWrong();
    expect(await readersOfTheNext(visitor, readers)).not.toContain(readers.bell.name);
  });
});

test('A mail program leaves with one request, and by looking changes nothing', async () => {
  const { visitor, readers } = ownerAt(0);
  const mail = await mailTo(readers.morag.email);
  const address = mail.headers['list-unsubscribe']?.match(/<(https?:[^>]+)>/)?.[1] ?? '';
  expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');

  expect((await fetch(address)).status).toBe(200);
  expect(await readersOfTheNext(visitor, readers)).toContain(readers.morag.name);

  const left = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(left.status).toBe(200);
  expect(await readersOfTheNext(visitor, readers)).not.toContain(readers.morag.name);
});

test('A link that nobody was sent says so', async () => {
  const [way] = WAYS;
  if (!way) throw new Error('no way');
  const reader = await Visitor.arrive(browser, way);
  await reader.page.goto('/leave/nobody-was-sent-this');
  await reader.isAt('This link does not work');
  await reader.findsNothingWrong();
  await reader.leave();
});

function ownerAt(index: number) {
  const owner = owners[index];
  if (!owner) throw new Error('Nobody has sent');
  return owner;
}

/** In a browser that has never seen Kith. */
async function opensTheLink(mail: Mail, way: (typeof WAYS)[number]): Promise<Visitor> {
  const reader = await Visitor.arrive(browser, way);
  await reader.page.goto(linkIn(mail, '/leave/'));
  await reader.isAt('Leave this newsletter?');
  return reader;
}

/** The names of whoever would get another newsletter to the same list. */
async function readersOfTheNext(visitor: Visitor, readers: Readers): Promise<string[]> {
  const draft = await haveDraft(visitor, readers, 'The next one');
  const audience = await visitor.asks<{ readers: { names: { name: string }[] } }>(
    'GET',
    `/api/mailings/${draft.id}/audience`,
  );
  return audience.readers.names.map(({ name }) => name);
}
