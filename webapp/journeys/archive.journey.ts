import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, groupSize, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('The whole group in an archive $name', (way) => {
  test('is taken along, and put back into an empty group, where everybody is again', async () => {
    const visitor = await Visitor.arrive(browser, way);
    const { groupName } = await signUp(visitor);
    const ada = await addContact(visitor, { kind: 'person', firstName: 'Ada', lastName: 'Nairn' });
    await visitor.asks('POST', `/api/contacts/${ada}/interactions`, {
      kind: 'call',
      text: 'The kettle is on',
    });
    await visitor.page.goto('/settings');
    await visitor.press(visitor.button('Make an archive'));
    await visitor.isAt(`An archive of ${groupName}`);
    await visitor.findsNothingWrong();
    await visitor.press(visitor.button('Make the archive'));
    await visitor.sees('Done. The archive is made: 1 contact, with everything.');
    await visitor.findsNothingWrong();
    const arriving = visitor.page.waitForEvent('download');
    await visitor.press(visitor.button('Download the file'));
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/^kith-archive-\d{4}-\d\d-\d\d\.zip$/);
    const path = await file.path();

    const choose = async (keeper: Visitor, chosen: Parameters<typeof keeper.page.setInputFiles>[1]) => {
      const chooser = keeper.page.waitForEvent('filechooser');
      await keeper.press(keeper.button('Choose a file'));
      await (await chooser).setFiles(chosen);
    };
    await visitor.page.goto('/settings');
    await visitor.press(visitor.link('Put an archive back'));
    await visitor.isAt('Put an archive back');
    await visitor.findsNothingWrong();
    await choose(visitor, path);
    await visitor.sees(/An archive is put back into an empty group only/);

    const keeper = await Visitor.arrive(browser, way);
    await signUp(keeper);
    await keeper.page.goto('/settings/archive');
    await choose(keeper, {
      name: 'holiday.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('Not an archive at all'),
    });
    await keeper.sees(/This is no archive of a group/);
    await keeper.findsNothingWrong();
    await choose(keeper, path);
    await keeper.isAt(`The archive of ${groupName} put back`);
    await keeper.sees(new RegExp(`^Rosa Macdonald made this archive of ${groupName}`));
    expect(await groupSize(keeper)).toBe(0);
    await keeper.findsNothingWrong();
    await keeper.press(keeper.button('Put everything back'));
    await keeper.sees('Done. 1 contact is back, with everything.');
    await keeper.findsNothingWrong();
    expect(await groupSize(keeper)).toBe(1);
    await keeper.page.goto(`/contacts/${ada}`);
    await keeper.sees('The kettle is on');
    await keeper.leave();
    await visitor.leave();
  });
});
