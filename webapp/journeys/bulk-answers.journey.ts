import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact, OwnField } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('A field filled in for many, $name', (way) => {
  test('is added to, and replaces what they have only when that is asked for and said', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const field = await visitor.asks<OwnField>('POST', '/api/fields', {
      kind: 'choices',
      name: 'Languages',
      choices: ['English', 'Welsh', 'Urdu'],
    });
    const ada = await addContact(visitor, { kind: 'person', firstName: 'Ada', lastName: 'Rees' });
    const ben = await addContact(visitor, { kind: 'person', firstName: 'Ben', lastName: 'Shah' });
    await visitor.asks('PUT', `/api/contacts/${ada}/own`, { answers: [{ field: field.id, after: 'Welsh' }] });
    const answerOf = async (id: string) =>
      (await visitor.asks<Contact>('GET', `/api/contacts/${id}`)).own[0]?.answer;

    await begin(visitor);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Look at it first'));
    await visitor.press(visitor.link(/^Choose what to add/));
    await visitor.press(visitor.page.getByRole('checkbox', { name: 'Urdu' }));
    await visitor.press(visitor.button('Look at it first'));
    await visitor.sees(
      '“Urdu” is added to “Languages” for each of them. What they have there already stays.',
    );
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Add it for 2 people'));
    await visitor.sees('Done. “Urdu” is added to “Languages” for 2 people.');
    expect(await answerOf(ada)).toBe('Welsh\nUrdu');
    expect(await answerOf(ben)).toBe('Urdu');

    await begin(visitor);
    await visitor.press(visitor.page.getByRole('checkbox', { name: 'English' }));
    await visitor.press(visitor.page.getByRole('radio', { name: 'Replace what is there' }));
    await visitor.press(visitor.button('Look at it first'));
    await visitor.sees('2 people already have other answers, which are replaced.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Fill it in for 2 people'));
    await visitor.sees('Done. “Languages” is filled in for 2 people.');
    expect(await answerOf(ada)).toBe('English');

    await visitor.press(visitor.button('Undo'));
    await visitor.press(visitor.button('Undo it for 2 people'));
    await visitor.sees('2 people are as they were before.');
    expect(await answerOf(ada)).toBe('Welsh\nUrdu');
    await visitor.leave();
  });
});

async function begin(visitor: Visitor) {
  await visitor.page.goto('/people');
  await visitor.press(visitor.page.getByRole('checkbox', { name: 'Choose Ada Rees' }));
  await visitor.press(visitor.page.getByRole('checkbox', { name: 'Choose Ben Shah' }));
  await visitor.press(visitor.button('Do something…'));
  await visitor.press(visitor.button('Fill in a field'));
  await visitor.choose(visitor.box(/^Which field/), 'Languages');
}
