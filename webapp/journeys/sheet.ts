import type { Visitor } from './visitor';

/** Chooses the file and answers what is asked, up to the preview. */
export async function upToPreview(
  visitor: Visitor,
  name: string,
  sheet: string,
  whoComesIn = 'Everybody in the sheet',
): Promise<void> {
  await visitor.page.goto('/spreadsheets/new');
  const chooser = visitor.page.waitForEvent('filechooser');
  await visitor.press(visitor.button('Choose a file'));
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await visitor.isAt(name);
  await visitor.press(visitor.box(whoComesIn));
  await visitor.press(visitor.box('No, or we are not sure'));
  await visitor.press(visitor.button('Check every row'));
  await visitor.sees('Coming in');
}
