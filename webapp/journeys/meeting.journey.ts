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

describe.each(WAYS)('A meeting of several, $name,', (way) => {
  test('is written down once, stands on every page, and is taken off all of them', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const aileen = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    const ravi = await addContact(visitor, { kind: 'person', firstName: 'Ravi', lastName: 'Patel' });
    await addContact(visitor, { kind: 'person', firstName: 'Mary', lastName: 'Okafor' });
    await visitor.page.goto(`/contacts/${aileen}`);

    await visitor.press(visitor.button('More'));
    await visitor.press(visitor.button('Log a meeting'));
    await visitor.page.keyboard.type('Plans for spring.');
    for (const [letters, name] of [
      ['rav', 'Ravi Patel'],
      ['oka', 'Mary Okafor'],
    ] as const) {
      await visitor.goesTo(visitor.page.getByRole('combobox', { name: 'Who else was there?' }));
      await visitor.page.keyboard.type(letters);
      // Before the search has answered, whom one worked on lately stands there.
      await visitor.page.getByText('1 found', { exact: true }).waitFor({ state: 'attached' });
      await visitor.page.getByRole('option', { name }).waitFor();
      await visitor.page.keyboard.press('Enter');
      await visitor.button(`Take out ${name}`).waitFor();
    }
    await visitor.findsNothingWrong();
    await visitor.pressTwice(visitor.button('Save'));
    await visitor.sees('Meeting written down on the pages of all 3. Undo takes it off all of them.');
    await visitor.findsNothingWrong();

    await visitor.press(visitor.link('Ravi Patel'));
    await visitor.isAt('Ravi Patel');
    await visitor.sees('Plans for spring.');
    await visitor.link('Aileen Baird').waitFor();
    await visitor.press(visitor.button(/^Undo…/));
    await visitor.sees('It goes from the pages of Aileen Baird and Mary Okafor, too.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button(/^Take it off all/));
    await visitor.sees('Taken off the timeline');
    for (const id of [aileen, ravi]) {
      const { timeline } = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
      expect(timeline.filter(({ type }) => type === 'interaction')).toEqual([]);
    }
    await visitor.leave();
  });
});
