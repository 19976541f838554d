import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signUp } from './group';
import { haveReaders, LIST } from './newsletter';
import { mailTo } from './outbox';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('Writing a newsletter $name', (way) => {
  test('with a heading, a picture and a name in it, seen as three people will, and sent as a test', async () => {
    const visitor = await Visitor.arrive(browser, way);
    const { email } = await signUp(visitor);
    const readers = await haveReaders(visitor);
    const { page } = visitor;
    await page.goto('/newsletters');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.link('Write a newsletter'));
    await visitor.isAt('Write a newsletter');
    await visitor.type(visitor.box('Subject'), 'Saturday at the harbour, ');
    await visitor.press(visitor.button('Add their first name'));

    await visitor.goesTo(page.getByRole('textbox', { name: 'Text of the newsletter' }));
    await page.keyboard.press('ControlOrMeta+End');
    await visitor.press(visitor.button('Heading'));
    await page.keyboard.type('Coffee morning');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Come on Saturday, ');
    await visitor.press(visitor.button('Their name'));
    await visitor.type(visitor.box('And when it is not known?'), 'neighbour');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Put it in'));
    await page.keyboard.type('.');

    await visitor.press(visitor.button('Picture'));
    await visitor.type(visitor.box('Address of the picture'), 'https://example.org/harbour.jpg');
    await visitor.press(visitor.button('Put it in'));
    await visitor.sees('Say what the picture shows, or that it says nothing');
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('What does it show?'), 'The harbour at dawn');
    await visitor.press(visitor.button('Put it in'));
    await page.getByRole('img', { name: 'The harbour at dawn' }).waitFor();
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Save and choose readers'));

    await visitor.isAt('Choose readers');
    await visitor.findsNothingWrong();
    await visitor.press(page.getByRole('checkbox', { name: LIST }));
    await visitor.press(visitor.button('Go on to check'));

    await visitor.isAt('Check and send');
    for (const [reader, greeting] of [
      [readers.aileen, 'Aileen'],
      [readers.morag, 'Morag'],
      [readers.bell, 'neighbour'],
    ] as const) {
      await visitor.press(visitor.button(reader.name.split(' ')[0] ?? ''));
      const mail = page.frameLocator(`iframe[title="The mail to ${reader.name}"]`);
      await mail.getByText(`Come on Saturday, ${greeting}.`).waitFor();
      await mail.getByRole('heading', { name: 'Coffee morning' }).waitFor();
      await mail.getByRole('img', { name: 'The harbour at dawn' }).waitFor({ state: 'attached' });
    }
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('See it as plain text'));
    await page
      .getByRole('region', { name: 'The mail as plain text' })
      .getByText('Come on Saturday, neighbour.')
      .waitFor();
    await visitor.findsNothingWrong();

    await visitor.press(visitor.button('Send a test to yourself'));
    await visitor.sees(`A test went to ${email}`);
    const mail = await mailTo(email, ({ subject }) => subject.startsWith('[Test]'));
    expect(mail.subject).toMatch(/^\[Test\] Saturday at the harbour, \w+/);
    expect(mail.text).toContain('Coffee morning');
    await visitor.findsNothingWrong();
    await visitor.leave();
  });
});
