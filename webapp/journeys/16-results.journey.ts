import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signUp } from './group';
import { haveReaders, haveSent, type Readers } from './newsletter';
import { comesBack, mailTo } from './outbox';
import { launchBrowser, Visitor, WAYS } from './visitor';

const SUBJECT = 'What came of the fair';

let browser: Browser;
const owners: { visitor: Visitor; readers: Readers }[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  // All at once, so that their newsletters wait together before they go.
  for (const way of WAYS) {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const readers = await haveReaders(visitor);
    await haveSent(visitor, readers, SUBJECT);
    owners.push({ visitor, readers });
  }
});
afterAll(() => browser.close());

describe.each(WAYS.map((way, index) => ({ name: way.name, index })))(
  'Reading what came of a newsletter $name',
  ({ index }) => {
    test('leads from a sentence to the names, and to whoever it did not reach', async () => {
      const owner = owners[index];
      if (!owner) throw new Error('Nobody has sent');
      const { visitor, readers } = owner;
      await mailTo(readers.morag.email);
      await visitor.page.goto('/newsletters');
      await visitor.findsNothingWrong();
      await visitor.press(visitor.link(SUBJECT));
      await visitor.isAt(SUBJECT);
      await visitor.sees('Of 5 people it was meant for, it went to');
      await visitor.sees('3 people');
      await visitor.findsNothingWrong();
      await visitor.press(visitor.button(/See names.*Mail: sent/));
      const names = visitor.page.getByRole('dialog', { name: 'Mail: sent' });
      await names.getByRole('link', { name: readers.aileen.name }).waitFor();
      expect(await names.getByRole('link').count()).toBe(3);
      await visitor.findsNothingWrong();
      await visitor.press(names.getByRole('button', { name: 'Close' }));

      await comesBack(readers.morag.email);
      await visitor.press(visitor.button(/See names.*Mail: .*came back/));
      await visitor.press(visitor.page.getByRole('dialog').getByRole('link', { name: readers.morag.name }));
      await visitor.isAt(readers.morag.name);
      await visitor.sees('No newsletters: mail came back');
      await visitor.findsNothingWrong();
      await visitor.leave();
    });
  },
);
