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

/** What was written down about a contact. */
async function notes(visitor: Visitor, id: string): Promise<string[]> {
  const contact = await visitor.asks<Contact>('GET', `/api/contacts/${id}`);
  return contact.timeline.flatMap((entry) => (entry.type === 'interaction' ? [entry.interaction.text] : []));
}

describe.each(WAYS)('a poor connection, $name', (way) => {
  test('says that nothing was saved, keeps the form, and saves once on return', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);
    await visitor.press(visitor.button('Add a note'));
    await visitor.type(visitor.box('What should the others know?'), 'Prefers the afternoon');

    await visitor.page.context().setOffline(true);
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Not saved – no connection.');
    expect(await visitor.box('What should the others know?').inputValue()).toBe('Prefers the afternoon');
    await visitor.findsNothingWrong();
    expect(await notes(visitor, id)).toEqual([]);

    await visitor.page.context().setOffline(false);
    await visitor.sees('Note written down.');
    expect(await notes(visitor, id)).toEqual(['Prefers the afternoon']);
    await visitor.leave();
  });

  test('saves once when only the answer was lost', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);
    let lost = false;
    await visitor.page.route(
      '**/interactions',
      async (route) => {
        await route.fetch();
        lost = true;
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await visitor.press(visitor.button('Add a note'));
    await visitor.type(visitor.box('What should the others know?'), 'Rings back on Friday');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Not saved – no connection.');
    expect(lost).toBe(true);
    expect(await notes(visitor, id)).toEqual(['Rings back on Friday']);

    await visitor.press(visitor.button('Save'));
    await visitor.sees('Note written down.');
    expect(await notes(visitor, id)).toEqual(['Rings back on Friday']);
    await visitor.leave();
  });

  test('offers back a note that was begun and left', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);
    await visitor.press(visitor.button('Add a note'));
    await visitor.type(visitor.box('What should the others know?'), 'Her sister is');
    await visitor.page.goto('/people');
    await visitor.page.goto(`/contacts/${id}`);
    await visitor.sees('You had begun a note.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Go on'));
    const box = visitor.box('What should the others know?');
    expect(await box.inputValue()).toBe('Her sister is');
    await visitor.type(box, 'Her sister is Morag');
    await visitor.page.keyboard.press('Control+Enter');
    await visitor.sees('Note written down.');
    expect(await notes(visitor, id)).toEqual(['Her sister is Morag']);
    await visitor.page.reload();
    await visitor.isAt('Aileen Baird');
    expect(await visitor.button('Go on').count()).toBe(0);

    await visitor.press(visitor.button('Add a task'));
    await visitor.type(visitor.box('What is to be done?'), 'Ring');
    await visitor.page.goto(`/contacts/${id}`);
    await visitor.press(visitor.button('Throw away'));
    await visitor.button('Go on').waitFor({ state: 'detached' });

    await visitor.page.goto('/people/new');
    await visitor.type(visitor.box('First name'), 'Morag');
    await visitor.page.goto('/day');
    await visitor.page.goto('/people/new');
    await visitor.sees('You had begun this earlier.');
    expect(await visitor.box('First name').inputValue()).toBe('Morag');
    await visitor.press(visitor.button('Throw away'));
    expect(await visitor.box('First name').inputValue()).toBe('');
    await visitor.leave();
  });

  test('forgets what was begun when one signs out', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await visitor.page.goto('/people/new');
    await visitor.type(visitor.box('First name'), 'Morag');
    const kept = () =>
      visitor.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('kith-draft')));
    expect(await kept()).toHaveLength(1);
    await visitor.press(visitor.button(/your account$/));
    await visitor.press(visitor.button('Sign out'));
    await visitor.isAt(/Sign in/);
    expect(await kept()).toEqual([]);
    await visitor.leave();
  });
});
