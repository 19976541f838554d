import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('an address, $name', (way) => {
  test('with a bad postcode says so on top and at the box, keeps the words, and is put right', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const id = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto(`/contacts/${id}`);
    const card = visitor.page.locator('section', { hasText: 'How to reach them' });
    await visitor.press(card.getByRole('button', { name: 'Change' }));
    await visitor.type(visitor.box(/^Street/), '4/2 Great Junction Street');
    await visitor.type(visitor.box(/^Postcode/), 'EH6 7D');
    await visitor.press(visitor.button('Save'));

    const summary = visitor.page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await visitor.page.title()).toMatch(/^Error: Aileen Baird/);
    const box = visitor.box(/^Postcode/);
    const said = await box.evaluate(
      (element) => document.getElementById(`${element.id}-error`)?.lastChild?.textContent ?? 'nothing',
    );
    expect(await summary.textContent()).toContain(said);
    expect(await box.inputValue()).toBe('EH6 7D');
    expect(await visitor.box(/^Street/).inputValue()).toBe('4/2 Great Junction Street');
    await visitor.findsNothingWrong();

    await visitor.press(summary.getByRole('link'));
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await visitor.type(box, 'EH6 7DX');
    expect(await box.getAttribute('aria-invalid')).toBeNull();
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Saved.');
    await visitor.sees('EH6 7DX');
    expect(await visitor.page.title()).toMatch(/^Aileen Baird/);
    await visitor.leave();
  });
});
