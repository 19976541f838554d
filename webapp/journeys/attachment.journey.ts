import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contact } from '../src/api/generated';
import { addContact, signUp } from './group';
import { launchBrowser, Visitor, WAYS } from './visitor';

const PDF = Buffer.from('%PDF-1.7 a consent form');
const PAGE = Buffer.from('<html><script>alert(1)</script></html>');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function choose(visitor: Visitor, name: string, buffer: Buffer): Promise<void> {
  const chooser = visitor.page.waitForEvent('filechooser');
  await visitor.press(visitor.button('Choose a file'));
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
}

describe.each(WAYS)('A file, $name,', (way) => {
  test('is attached when it is what it says, handed out, removed and had back', async () => {
    const rosa = await Visitor.arrive(browser, way);
    await signUp(rosa);
    const id = await addContact(rosa, { kind: 'person', firstName: 'Aileen', lastName: 'Baird' });
    await rosa.page.goto(`/contacts/${id}`);
    await rosa.press(rosa.button('Attach a file'));
    await rosa.findsNothingWrong();

    await choose(rosa, 'Consent.exe', PDF);
    await rosa.sees('“Consent.exe” is of a kind that cannot be attached.');
    await choose(rosa, 'Consent.pdf', PAGE);
    await rosa.sees('What is in “Consent.pdf” is not what its name says.');
    await rosa.findsNothingWrong();
    const { timeline } = await rosa.asks<Contact>('GET', `/api/contacts/${id}`);
    expect(timeline.filter(({ type }) => type !== 'change')).toEqual([]);

    // The connection breaks while the file is on its way, and is there again.
    await rosa.page.route('**/uploading/**', (route) => route.abort(), { times: 1 });
    await choose(rosa, 'Consent form – Zoë.pdf', PDF);
    await rosa.sees('The connection was lost.');
    await rosa.press(rosa.button('Try “Consent form – Zoë.pdf” again'));
    await rosa.sees('“Consent form – Zoë.pdf” is attached.');
    await rosa.sees('23 bytes, attached by Rosa');
    await rosa.findsNothingWrong();

    const arriving = rosa.page.waitForEvent('download');
    await rosa.press(rosa.button('Download Consent form – Zoë.pdf'));
    const download = await arriving;
    expect(download.suggestedFilename()).toBe('Consent form – Zoë.pdf');
    expect(new URL(download.url()).origin).not.toBe(new URL(rosa.page.url()).origin);
    expect(await readFile(await download.path())).toEqual(PDF);

    await rosa.press(rosa.button('Remove Consent form – Zoë.pdf'));
    await rosa.sees('“Consent form – Zoë.pdf” is removed.');
    await rosa.press(rosa.button('Undo'));
    await rosa.press(rosa.button(/^Documents/));
    await rosa.sees('File removed');
    await rosa.button('Download Consent form – Zoë.pdf').waitFor();
    await rosa.findsNothingWrong();
    await rosa.leave();
  });
});
