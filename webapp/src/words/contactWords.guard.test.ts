import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Words that a group may have its own for: where the screen says one, it is taken from contactWords. */
const RENAMED = /\b(people|persons?|organisations?|households?)\b/i;

/** What is no text of the screen: the kinds as the API calls them, addresses, the name of an icon, what is imported. */
const NO_TEXT = /^(person|organisation|household|people|households|[./][\w./?=-]*)$/;

/** Where one of these words means something else than the group's contacts, and so stays. */
const MEANT_OTHERWISE: Record<string, string> = {
  'access/Landing.tsx': 'before anybody is signed in, there is no group',
  'fields/FieldForm.tsx': 'colleagues, who see the answers',
  'newsletters/editor/Panel.tsx': 'readers in general, who cannot see a picture',
  'session/session.ts': 'colleagues, who are invited',
  'words/contactWords.ts': 'here they are said',
};

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|generated/.test(file))
    .map((file) => file.replaceAll('\\', '/'));
}

/** Every text of a file that says one of the words. */
function sayings(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  if (!RENAMED.test(code)) return [];
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const text =
      ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node) ? node.text : '';
    if (RENAMED.test(text) && !NO_TEXT.test(text.trim())) found.push(text.trim());
    if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const root = join(import.meta.dirname, '..');

test('no page writes a word literally that a group may have its own for', () => {
  const files = sources(root);
  expect(files.length).toBeGreaterThan(100);
  const literal = files.flatMap((file) =>
    file in MEANT_OTHERWISE ? [] : sayings(join(root, file)).map((text) => `${file}: ${text}`),
  );
  expect(literal).toEqual([]);
  // Every file is parsed, which takes its time on a busy machine.
}, 60_000);

test('what is meant otherwise is still said', () => {
  for (const file of Object.keys(MEANT_OTHERWISE)) expect(sayings(join(root, file)), file).not.toEqual([]);
});
