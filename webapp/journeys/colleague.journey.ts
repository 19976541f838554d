import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../src/api/generated';
import { addContact, signUp, somebody } from './group';
import { linkIn, mailTo } from './outbox';
import { launchBrowser, Visitor, WAYS, type Way } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Invites somebody by the owner's own hand, and has them join. */
async function invited(owner: Visitor, way: Way, role: 'Viewer' | 'Contributor'): Promise<Visitor> {
  const colleague = somebody('Tom');
  const link = await invitation(owner, way, role, colleague.email);
  const visitor = await Visitor.arrive(browser, way);
  await visitor.page.goto(link);
  await visitor.isAt(/^Join Harbour Befrienders/);
  await visitor.findsNothingWrong();
  await visitor.type(visitor.box('Your own name'), colleague.name);
  await visitor.press(visitor.button(/^Join /));
  await visitor.isAt(/^Good \w+, Tom$/);
  return visitor;
}

/** Writes an invitation; answers the link in it. */
async function invitation(
  owner: Visitor,
  way: Way,
  role: 'Viewer' | 'Contributor',
  email: string,
): Promise<string> {
  await owner.page.goto('/settings');
  await owner.findsNothingWrong();
  await owner.type(owner.box('Their e-mail address'), email);
  if (way.keyboard) {
    // Among radio buttons only the chosen one is reached by Tab; the arrows choose another.
    await owner.press(owner.box('Contributor'));
    if (role === 'Viewer') await owner.page.keyboard.press('ArrowUp');
  } else {
    await owner.press(owner.box(role));
  }
  await owner.press(owner.button('Send the invitation'));
  await owner.sees(`The invitation is on its way to ${email}.`);
  return linkIn(await mailTo(email, (mail) => mail.text.includes('/invitation')), '/invitation');
}

describe.each(WAYS)('A colleague who is invited $name', (way) => {
  test('as viewer sees everything and no way to change it', async () => {
    const owner = await Visitor.arrive(browser, way);
    await signUp(owner);
    const id = await addContact(owner, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    const viewer = await invited(owner, way, 'Viewer');

    await viewer.page.goto(`/contacts/${id}`);
    await viewer.isAt('Aileen Baird');
    for (const name of ['Log a call', 'Change', 'Add', 'Add to a list']) {
      expect(await viewer.page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
    }
    expect(await viewer.link('Add a person').count()).toBe(0);
    await viewer.page.goto('/settings');
    await viewer.sees('Who can sign in');
    expect(await viewer.button('Send the invitation').count()).toBe(0);
    await viewer.findsNothingWrong();
    await viewer.leave();
    await owner.leave();
  });

  test('and changes a person at the same time loses nothing', async () => {
    const owner = await Visitor.arrive(browser, way);
    await signUp(owner);
    const id = await addContact(owner, {
      kind: 'person',
      firstName: 'Aileen',
      phones: [{ number: '0131 496 0114' }],
    });
    const colleague = await invited(owner, way, 'Contributor');
    for (const visitor of [owner, colleague]) {
      await visitor.page.goto(`/contacts/${id}`);
      const reach = visitor.page.getByRole('region', { name: 'How to reach them' });
      await visitor.press(reach.getByRole('button', { name: 'Change' }));
    }
    await owner.type(owner.box(/^Phone/), '0131 496 0417');
    await owner.press(owner.button('Save'));
    await owner.sees('Saved.');

    // Another fact goes in beside it without a question.
    await colleague.type(colleague.box(/^E-mail/), 'aileen@example.org');
    await colleague.press(colleague.button('Save'));
    await colleague.sees('Saved.');
    await colleague.sees('0131 496 0417');
    await colleague.leave();
    await owner.leave();
  });

  test('who uses Kith already signs in first, and is then in both groups', async () => {
    const owner = await Visitor.arrive(browser, way);
    const { groupName } = await signUp(owner);
    const neighbour = await Visitor.arrive(browser, way);
    const { email } = await signUp(neighbour, 'Kim');
    const link = await invitation(owner, way, 'Contributor', email);

    const handedTheLink = await Visitor.arrive(browser, way);
    await handedTheLink.page.goto(link);
    await handedTheLink.press(handedTheLink.button(/^Join /));
    await handedTheLink.sees(/please sign in first/);
    await handedTheLink.findsNothingWrong();
    await handedTheLink.link('Sign in').waitFor();
    await handedTheLink.leave();

    await neighbour.page.goto(link);
    await neighbour.press(neighbour.button(/^Join /));
    await neighbour.isAt(/^Good \w+, Kim$/);
    const { groups } = await neighbour.asks<Session>('GET', '/api/session');
    expect(groups.map(({ name }) => name)).toContain(groupName);
    expect(groups).toHaveLength(2);
    await neighbour.leave();
    await owner.leave();
  });
});
