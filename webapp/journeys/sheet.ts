import type { Visitor } from './visitor';

/** Chooses the file, up to what its columns are. */
export async function matching(visitor: Visitor, name: string, sheet: string): Promise<void> {
  await visitor.page.goto('/spreadsheets/new');
  const chooser = visitor.page.waitForEvent('filechooser');
  await visitor.press(visitor.button('Choose a file'));
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await visitor.isAt(name);
}

/** Chooses the file and answers what is asked, up to the preview. */
export async function upToPreview(
  visitor: Visitor,
  name: string,
  sheet: string,
  whoComesIn = 'Everybody in the sheet',
): Promise<void> {
  await matching(visitor, name, sheet);
  await visitor.press(visitor.box(whoComesIn));
  await visitor.press(visitor.box('No, or we are not sure'));
  await visitor.press(visitor.button('Check every row'));
  await visitor.sees('Coming in');
}
