import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signUp } from './group';
import { haveDraft, haveReaders } from './newsletter';
import { mailsTo, mailTo } from './outbox';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('Sending a newsletter $name', (way) => {
  test('says who is left out and why, can be cancelled, and goes once to each', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await signUp(visitor);
    const readers = await haveReaders(visitor);
    const draft = await haveDraft(visitor, readers, 'The kettle is on');
    await visitor.page.goto(`/newsletters/${draft.id}/check`);
    await visitor.isAt('Check and send');
    await visitor.findsNothingWrong();
    for (const [why, who] of [
      [/See names.*no permission/, readers.noor],
      [/See names.*no e-mail address/, readers.isla],
    ] as const) {
      await visitor.press(visitor.button(why));
      const dialog = visitor.page.getByRole('dialog');
      await dialog.getByRole('link', { name: who.name }).waitFor();
      expect(await dialog.getByRole('link').count()).toBe(1);
      await visitor.findsNothingWrong();
      await visitor.press(dialog.getByRole('button', { name: 'Close' }));
    }

    await confirmSending(visitor);
    await visitor.isAt('The kettle is on');
    await visitor.press(visitor.button('Cancel: do not send it'));
    await visitor.sees('Nobody has got it. It is a draft again.');
    await visitor.findsNothingWrong();
    await visitor.press(visitor.link('Check and send'));
    await visitor.isAt('Check and send');

    const otherTab = await visitor.anotherTab();
    await otherTab.page.goto(`/newsletters/${draft.id}/check`);
    const againAsked = await askToSend(otherTab);
    await confirmSending(visitor);
    await visitor.isAt('The kettle is on');
    await visitor.findsNothingWrong();
    // The second press, in a tab that does not know of the first, sends nothing and shows what has happened.
    await otherTab.press(againAsked);
    await otherTab.isAt('The kettle is on');
    await visitor.sees('Of 5 people it was meant for, it went to');
    await visitor.findsNothingWrong();
    for (const [reader, greeting] of [
      [readers.aileen, 'Dear Aileen,'],
      [readers.morag, 'Dear Morag,'],
      [readers.bell, 'Dear friend,'],
    ] as const) {
      const mail = await mailTo(reader.email);
      expect(mail.to).toBe(`${reader.name} <${reader.email}>`);
      expect(mail.text).toContain(greeting);
      expect(mail.text).toContain('1 Harbour Street');
      expect(mailsTo(reader.email)).toHaveLength(1);
    }
    expect(mailsTo(readers.noor.email)).toHaveLength(0);
    await visitor.leave();
  });
});

/** Presses Send, and says yes to the question. */
async function confirmSending(visitor: Visitor): Promise<void> {
  await visitor.press(await askToSend(visitor));
}

/** Presses Send; answers the button that says yes to the question. */
async function askToSend(visitor: Visitor): Promise<Locator> {
  await visitor.press(visitor.button('Send to 3 people'));
  const question = visitor.page.getByRole('dialog', { name: 'Send to 3 people?' });
  await question.waitFor();
  return question.getByRole('button', { name: 'Send to 3 people' });
}
