import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact, Task, Tasks } from '../src/api/generated';
import { addContact, joins, signUp } from './group';
import { launchBrowser, Visitor, WAYS, type Way } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Rosa, who owns the group and knows Aileen; and Tom, who works with her. */
async function rosaAndTom(way: Way) {
  const rosa = await Visitor.arrive(browser, way);
  await signUp(rosa);
  const id = await addContact(rosa, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
  const tom = await Visitor.arrive(browser, way);
  const user = await joins(tom, rosa, 'contributor');
  return { rosa, tom, id, user };
}

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
}

describe.each(WAYS)('What is to be done, $name,', (way) => {
  test('comes of a call, goes to somebody else, who ticks it off and takes the tick back', async () => {
    const { rosa, tom, id, user } = await rosaAndTom(way);
    await rosa.page.goto(`/contacts/${id}`);
    await rosa.press(rosa.button('Log a call'));
    await rosa.page.keyboard.type('Eye clinic on Friday at 11.');
    await rosa.press(rosa.box('And remind somebody'));
    await rosa.press(rosa.button('Save'));
    await rosa.sees('One thing to put right');
    await rosa.findsNothingWrong();
    await rosa.type(rosa.box('What is to be done?'), 'Ask how the clinic was');
    await rosa.choose(rosa.box('Who does it?'), user.name);
    await rosa.press(rosa.button('Save'));
    await rosa.sees('Call and task written down.');
    await rosa.sees(`To do: Ask how the clinic was, ${user.name}`);
    await rosa.findsNothingWrong();

    await tom.page.goto('/day');
    const tick = tom.button('Done: Ask how the clinic was');
    await tom.press(tick);
    await tom.press(tom.button('Undo'));
    await tom.page.getByRole('button', { name: 'Done: Ask how the clinic was', pressed: false }).waitFor();

    await rosa.press(rosa.button(/^Undo$/));
    await rosa.sees('Taken off the timeline');
    const { tasks } = await rosa.asks<Contact>('GET', `/api/contacts/${id}`);
    expect(tasks, 'Tom has touched it: it is no longer Rosa’s to take back').toHaveLength(1);
    await rosa.leave();
    await tom.leave();
  });

  test('comes round again when it is ticked off, and goes with the tick', async () => {
    const rosa = await Visitor.arrive(browser, way);
    await signUp(rosa);
    const id = await addContact(rosa, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await rosa.page.goto(`/contacts/${id}`);
    await rosa.press(rosa.button('Add a task'));
    await rosa.type(rosa.box('What is to be done?'), 'Ring for a chat');
    await rosa.choose(rosa.box('Does it come round again?'), 'Every week');
    await rosa.press(rosa.button('Save'));
    await rosa.sees(/every week/);

    await rosa.page.goto('/day');
    await rosa.press(rosa.button('Done: Ring for a chat'));
    await rosa.sees(/again on /);
    await rosa.page
      .getByRole('region', { name: 'The next days' })
      .getByText('Ring for a chat', { exact: true })
      .waitFor();
    await rosa.findsNothingWrong();
    await rosa.press(rosa.button('Undo'));
    await rosa.page.getByRole('region', { name: 'The next days' }).waitFor({ state: 'detached' });
    await rosa.leave();
  });

  test('is given to somebody else when its owner has left, and back by Undo', async () => {
    const { rosa, tom, id, user } = await rosaAndTom(way);
    const task = { text: 'Bring the large print', due: today(), ownerId: user.id };
    await rosa.asks<Task>('POST', `/api/contacts/${id}/tasks`, task);
    await rosa.asks('DELETE', `/api/users/${user.id}`);
    await rosa.page.goto('/day');
    await rosa.press(rosa.link('Everybody’s tasks'));
    await rosa.isAt('Everybody’s tasks');
    await rosa.sees('1 task belongs to somebody who has left.');
    await rosa.findsNothingWrong();

    await rosa.press(rosa.button(/^Change.*Bring the large print/));
    await rosa.choose(rosa.box('Who does it?'), /\(you\)$/);
    await rosa.findsNothingWrong();
    await rosa.press(rosa.button('Save'));
    await rosa.sees('Task changed.');
    await rosa.page.getByText('somebody who has left').waitFor({ state: 'detached' });
    await rosa.press(rosa.button(/^Undo$/));
    await rosa.sees('1 task belongs to somebody who has left.');
    const { tasks } = await rosa.asks<Tasks>('GET', '/api/tasks');
    expect(tasks[0]?.owner.id).toBe(user.id);
    await rosa.leave();
    await tom.leave();
  });
});
