import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

const SAID = 'Eye clinic on Friday at 11.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('On the page of a person, $name,', (way) => {
  test('a call is written down by a button, a text and Save, and taken back by Undo', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);

    await visitor.press(visitor.button('Log a call'));
    await visitor.findsNothingWrong();
    // The box has the focus already.
    await visitor.page.keyboard.type(SAID);
    await visitor.pressTwice(visitor.button('Save'));

    await visitor.sees('Call written down.');
    const { timeline } = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
    expect(timeline.filter(({ type }) => type === 'interaction')).toHaveLength(1);
    await visitor.sees(SAID);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button(/^Undo$/));
    await visitor.page.getByText('Call written down.').waitFor({ state: 'detached' });
    await visitor.sees('Taken off the timeline');
    expect(await visitor.page.getByText(SAID).filter({ visible: true }).count()).toBe(0);
    await visitor.press(visitor.page.getByText('What it said'));
    await visitor.sees(SAID);
    await visitor.leave();
  });

  test('a task for a day is added, ticked off, and opened again', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);
    await visitor.press(visitor.button('Add a task'));
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('What is to be done?'), 'Ring about the lift');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Before you speak to Aileen');

    await visitor.page.goto('/day');
    const tick = visitor.button('Done: Ring about the lift');
    await visitor.press(tick);
    await visitor.page.getByRole('button', { name: 'Done: Ring about the lift', pressed: true }).waitFor();
    await visitor.findsNothingWrong();
    await visitor.press(tick);
    await visitor.page.getByRole('button', { name: 'Done: Ring about the lift', pressed: false }).waitFor();
    await visitor.leave();
  });

  test('a number is changed in its own box, the change is told in words and undone', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, {
      kind: 'person',
      firstName: 'Aileen',
      phones: [{ number: '0131 496 0114' }],
    });
    await visitor.page.goto(`/contacts/${id}`);
    const reach = visitor.page.getByRole('region', { name: 'How to reach them' });
    await visitor.press(reach.getByRole('button', { name: 'Change' }));
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box(/^Phone/), '0131 496 0417');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Phone number changed');
    await visitor.sees(/0131 496 0114 → 0131 496 0417, by Rosa Macdonald/);
    await visitor.press(visitor.button(/Undo.*Phone number changed/));
    await visitor.sees('Phone number changed back');
    await visitor.leave();
  });
});
