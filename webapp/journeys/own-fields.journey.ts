import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { OwnFields } from '../src/api/generated';
import { addContact, joins, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('The group’s own fields $name', (way) => {
  test('are asked without a developer, answered, renamed without loss', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const aileen = await addContact(visitor, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await visitor.page.goto('/settings');
    await visitor.press(visitor.link('Look at your own fields'));
    await visitor.isAt('Your own fields');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Add a field'));
    await visitor.type(visitor.box('What do you ask?'), 'Diet');
    await visitor.choose(visitor.box('An answer is'), 'One of a list');
    await visitor.type(visitor.box('What to choose from'), 'Vegan\nHalal');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Save'));
    await visitor.sees('One of a list');

    await visitor.page.goto(`/contacts/${aileen}`);
    await visitor.isAt('Aileen Baird');
    const card = visitor.page.getByRole('region', { name: 'More about them' });
    await visitor.press(card.getByRole('button', { name: 'Change' }));
    await visitor.choose(visitor.box(/^Diet/), 'Halal');
    await visitor.press(visitor.button('Save'));
    await visitor.sees('Diet added');
    await visitor.findsNothingWrong();

    const { fields } = await visitor.asks<OwnFields>('GET', '/api/fields');
    const asks = { type: 'own', field: fields[0]?.id, asks: { type: 'filled', is: true } };
    await visitor.asks('POST', '/api/segments', {
      name: 'Told us what they eat',
      rule: { version: 1, join: 'all', rules: [asks] },
    });
    await visitor.asks('POST', '/api/views', {
      name: 'Who eats what',
      kind: 'person',
      query: `columns=own-${fields[0]?.id}`,
    });
    await visitor.page.goto('/fields');
    await visitor.press(visitor.button('Change Diet'));
    await visitor.sees('1 contact has an answer to this.');
    await visitor.link('Told us what they eat').waitFor();
    await visitor.link('Who eats what').waitFor();
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('What do you ask?'), 'What they eat');
    await visitor.press(visitor.button('Save'));
    await visitor.page.goto(`/contacts/${aileen}`);
    await visitor.sees('What they eat');
    await visitor.sees('Halal');
    await visitor.leave();
  });

  test('hide what is sensitive from those it is not for, and keep who looked', async () => {
    const owner = await Visitor.arrive(browser, way);
    await signUp(owner);
    const aileen = await addContact(owner, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    const { id: field } = await owner.asks<{ id: string }>('POST', '/api/fields', {
      kind: 'long-text',
      name: 'Health',
      section: 'Care',
      sensitive: true,
    });
    await owner.asks('PUT', `/api/contacts/${aileen}/own`, { answers: [{ field, after: 'Asthma' }] });
    await owner.page.goto(`/contacts/${aileen}`);
    await owner.sees('Asthma');
    await owner.page.reload();
    await owner.press(owner.page.getByText('Who has looked at this'));
    await owner.sees('Rosa Macdonald, today');
    await owner.findsNothingWrong();

    const helper = await Visitor.arrive(browser, way);
    await joins(helper, owner, 'contributor');
    await helper.page.goto(`/contacts/${aileen}`);
    await helper.isAt('Aileen Baird');
    await helper.sees('Added to Kith');
    if ((await helper.page.content()).includes('Asthma')) throw new Error('Seen by a contributor');
    await helper.leave();
    await owner.leave();
  });
});
