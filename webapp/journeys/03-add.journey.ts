import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('Adding a person $name', (way) => {
  test('needs a name and no more, and leads to their page', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await visitor.press(visitor.link(way.width < 500 ? 'Add' : 'Add a person'));
    await visitor.isAt('Add a person');
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('First name'), 'Aileen');
    await visitor.type(visitor.box('Last name'), 'Baird');
    await visitor.press(visitor.button('Save'));
    await visitor.isAt('Aileen Baird');
    await visitor.sees('Added to Kith');
    await visitor.findsNothingWrong();
    await visitor.leave();
  });

  test('shows a likely duplicate before saving', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await addContact(visitor, {
      kind: 'person',
      firstName: 'Elizabeth',
      lastName: 'Baird',
      emails: [{ address: 'liz@example.org' }],
    });
    await addContact(visitor, { kind: 'person', firstName: 'Tom', lastName: 'Baird' });
    await visitor.page.goto('/people/new');
    await visitor.type(visitor.box('First name'), 'Liz');
    await visitor.type(visitor.box('Last name'), 'Baird');
    await visitor.link('Elizabeth Baird').waitFor();
    // Where there is no room beside the boxes, the reasons are a press away.
    const why = visitor.button('Why?');
    if (await why.isVisible()) await visitor.press(why);
    await visitor.sees('One name may be short for the other');
    await visitor.type(visitor.box(/^E-mail/), 'LIZ@example.org');
    await visitor.sees('One name may be short for the other, same e-mail');
    expect(await visitor.page.getByRole('status').getByRole('link').count()).toBe(1);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.link('Elizabeth Baird'));
    await visitor.isAt('Elizabeth Baird');
    await visitor.leave();
  });

  test('asks for what is missing, at the top and at the box', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    await visitor.page.goto('/people/new');
    await visitor.type(visitor.box(/^E-mail/), 'not an address');
    await visitor.press(visitor.button('Save'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.findsNothingWrong();
    await visitor.press(visitor.page.getByRole('alert').getByRole('link').first());
    await visitor.leave();
  });
});
