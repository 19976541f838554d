import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailedCode, signUp, somebody } from './group';
import { linkIn, mailTo } from './outbox';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('Signing up $name', (way) => {
  test('leads by the mailed link to Your day, with one thing suggested', async () => {
    const visitor = await Visitor.arrive(browser, way);
    const person = somebody('Rosa');
    await visitor.page.goto('/sign-up');
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('Your group’s name'), person.groupName);
    await visitor.type(visitor.box('Your own name'), person.name);
    await visitor.type(visitor.box('Your e-mail address'), person.email);
    await visitor.press(visitor.button('Sign up'));
    await visitor.isAt('Check your mail');
    await visitor.findsNothingWrong();

    const mail = await mailTo(person.email);
    await visitor.page.goto(linkIn(mail, '/sign-in/link'));
    await visitor.press(visitor.button('Sign in'));

    await visitor.isAt(/^Good \w+, Rosa$/);
    await visitor.sees(`Who does ${person.groupName} know?`);
    await visitor.findsNothingWrong();
    await visitor.leave();
  });

  test('takes the six digits in place of the link, on the page that is open', async () => {
    const visitor = await Visitor.arrive(browser, way);
    const person = somebody('Rosa');
    await visitor.page.goto('/sign-up');
    await visitor.type(visitor.box('Your group’s name'), person.groupName);
    await visitor.type(visitor.box('Your own name'), person.name);
    await visitor.type(visitor.box('Your e-mail address'), person.email);
    await visitor.press(visitor.button('Sign up'));
    await visitor.isAt('Check your mail');
    const code = await mailedCode(person.email);
    await visitor.type(visitor.box('The six digits'), code === '000 000' ? '000 001' : '000 000');
    await visitor.press(visitor.button('Go on'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.findsNothingWrong();
    await visitor.type(visitor.box('The six digits'), code);
    await visitor.press(visitor.button('Go on'));
    await visitor.isAt(/^Good \w+, Rosa$/);
    await visitor.leave();
  });

  test('says what is missing, and keeps what was typed', async () => {
    const visitor = await Visitor.arrive(browser, way);
    await visitor.page.goto('/sign-up');
    await visitor.type(visitor.box('Your own name'), 'Rosa');
    await visitor.type(visitor.box('Your e-mail address'), 'rosa at example');
    await visitor.press(visitor.button('Sign up'));
    await visitor.page.getByRole('alert').waitFor();
    await visitor.findsNothingWrong();
    expect(await visitor.box('Your own name').inputValue()).toBe('Rosa');
    await visitor.leave();
  });
});

test('A link that was followed once does not work again', async () => {
  const [way] = WAYS;
  if (!way) throw new Error('no way');
  const visitor = await Visitor.arrive(browser, way);
  const person = await signUp(visitor);
  const mail = await mailTo(person.email);
  await visitor.page.goto(linkIn(mail, '/sign-in/link'));
  await visitor.press(visitor.button('Sign in'));
  await visitor.page.getByRole('alert').waitFor();
  await visitor.leave();
});
