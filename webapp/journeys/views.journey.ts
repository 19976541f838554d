import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The names in the list, from its top. */
async function names(visitor: Visitor): Promise<string[]> {
  return visitor.page.locator('tbody tr td:first-child a').allTextContents();
}

/** Every column besides the name. */
const EVERY_COLUMN = 'roles,tags,nickname,email,phone,town,postcode,lists,born,status,keep,added';

/** Waits until the list stands so. */
async function seesInOrder(visitor: Visitor, expected: string[]): Promise<void> {
  await expect.poll(() => names(visitor), { timeout: 15_000 }).toEqual(expected);
}

describe.each(WAYS)('the list of people, $name', (way) => {
  test('shows the columns and the order one chooses, keeps them as a view, and prints', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const people = [
      { firstName: 'Aileen', lastName: 'Baird', addresses: [{ postcode: 'M2 1AA' }], tags: ['Driver'] },
      { firstName: 'Bob', lastName: 'Cole', addresses: [{ postcode: 'M1 1AA' }], tags: ['Driver'] },
      { firstName: 'Cara', lastName: 'Dunn', tags: ['Cook'] },
    ];
    const [aileen] = await Promise.all(
      people.map((person) => addContact(visitor, { kind: 'person', ...person })),
    );
    const { id: seat } = await visitor.asks<{ id: string }>('POST', '/api/fields', {
      kind: 'text',
      name: 'Seat',
    });
    const answers = [{ field: seat, after: 'By the door' }];
    await visitor.asks('PUT', `/api/contacts/${aileen}/own`, { answers });

    await visitor.page.goto('/people');
    await seesInOrder(visitor, ['Baird, Aileen', 'Cole, Bob', 'Dunn, Cara']);
    await visitor.press(visitor.button('More').last());
    await visitor.press(visitor.button('Columns and order'));
    await visitor.press(visitor.page.getByRole('checkbox', { name: 'E-mail' }));
    await visitor.press(visitor.page.getByRole('checkbox', { name: 'Phone' }));
    await visitor.press(visitor.page.getByRole('checkbox', { name: 'Seat' }));
    await visitor.sees('By the door');
    await visitor.choose(visitor.box('In which order?'), 'Postcode');
    await seesInOrder(visitor, ['Cole, Bob', 'Baird, Aileen', 'Dunn, Cara']);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Done'));
    await visitor.press(visitor.button(/^Driver/));
    await seesInOrder(visitor, ['Cole, Bob', 'Baird, Aileen']);

    await visitor.press(visitor.button('Save this view'));
    await visitor.type(visitor.box(/^What is it called/), 'Drivers by place');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Save'));
    await visitor.link('Drivers by place').waitFor();

    await visitor.page.goto('/people');
    await seesInOrder(visitor, ['Baird, Aileen', 'Cole, Bob', 'Dunn, Cara']);
    await visitor.press(visitor.link('Drivers by place'));
    await seesInOrder(visitor, ['Cole, Bob', 'Baird, Aileen']);
    expect(await visitor.page.locator('th', { hasText: 'E-mail' }).count()).toBe(0);
    await visitor.sees('By the door');
    await visitor.findsNothingWrong();
    const link = visitor.page.url();

    await visitor.page.emulateMedia({ media: 'print' });
    expect(await visitor.page.getByRole('navigation', { name: 'Saved views' }).isVisible()).toBe(false);
    expect(await visitor.page.locator('tbody tr').first().isVisible()).toBe(true);
    await visitor.page.emulateMedia({ media: 'screen' });

    await visitor.press(visitor.button(/^Remove this view/));
    await visitor.sees('“Drivers by place” is removed.');
    await visitor.press(visitor.button('Put it back'));
    await visitor.link('Drivers by place').waitFor();

    const elsewhere = await visitor.anotherTab();
    await elsewhere.page.goto(link);
    await seesInOrder(elsewhere, ['Cole, Bob', 'Baird, Aileen']);

    await visitor.page.goto(`/people?columns=${EVERY_COLUMN}`);
    await seesInOrder(visitor, ['Baird, Aileen', 'Cole, Bob', 'Dunn, Cara']);
    await visitor.findsNothingWrong();
    await visitor.leave();
  });
});
