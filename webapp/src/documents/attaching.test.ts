import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError, OfflineError } from '../api/client';
import { Attaching, refusal } from './attaching';

const put = vi.hoisted(() => vi.fn());
vi.mock('../api/put', () => ({ put }));

const FILE = new File(['%PDF-'], 'Consent.pdf');
let asked: string[];
let answers: (() => Response)[];

beforeEach(() => {
  asked = [];
  answers = [];
  put.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path.replace('/api/contacts/aileen/documents', '')}`);
    return Promise.resolve(answers.shift()?.() ?? Response.json({}));
  });
});
afterEach(() => vi.unstubAllGlobals());

const ticket = (id: string) => () => Response.json({ id, url: 'https://files.example', headers: {} });
const offline = () => {
  throw new TypeError('no connection');
};
const refused = () => Response.json({ type: '/problems/invalid', title: 'No', status: 400 }, { status: 400 });

test('a file that cannot be attached is not sent', () => {
  expect(refusal({ name: 'run.exe', size: 5 })).toMatch('cannot be attached');
  expect(refusal({ name: 'pdf', size: 5 })).toMatch('cannot be attached');
  expect(refusal({ name: 'Empty.pdf', size: 0 })).toBe('“Empty.pdf” is empty.');
  expect(refusal({ name: 'Scan.PDF', size: 25 * 1024 * 1024 })).toBeUndefined();
  expect(refusal({ name: 'Scan.pdf', size: 25 * 1024 * 1024 + 1 })).toBe('“Scan.pdf” is larger than 25 MB.');
});

test('it is sent, then looked at', async () => {
  answers = [ticket('d1'), () => Response.json({ id: 'aileen' })];

  expect(await new Attaching('aileen', FILE).run(() => {})).toEqual({ id: 'aileen' });

  expect(asked).toEqual(['POST ', 'POST /d1/uploaded']);
  expect(put).toHaveBeenCalledOnce();
});

test('tried again after the connection was lost, what has gone does not go twice', async () => {
  answers = [ticket('d1'), offline];
  const attaching = new Attaching('aileen', FILE);

  await expect(attaching.run(() => {})).rejects.toBeInstanceOf(OfflineError);
  await attaching.run(() => {});

  expect(put).toHaveBeenCalledOnce();
  expect(asked).toEqual(['POST ', 'POST /d1/uploaded', 'POST /d1/uploaded']);
});

test('what was refused is forgotten and begun anew', async () => {
  answers = [ticket('d1'), refused, () => Response.json({}), ticket('d2')];
  const attaching = new Attaching('aileen', FILE);

  await expect(attaching.run(() => {})).rejects.toBeInstanceOf(ApiError);
  await attaching.run(() => {});

  expect(asked).toEqual(['POST ', 'POST /d1/uploaded', 'DELETE /d1', 'POST ', 'POST /d2/uploaded']);
});

test('cancelling stops it and has it forgotten', async () => {
  answers = [ticket('d1')];
  put.mockImplementation(
    (_file, _ticket, _onProgress, signal: AbortSignal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  const attaching = new Attaching('aileen', FILE);
  const running = attaching.run(() => {});
  await vi.waitFor(() => expect(put).toHaveBeenCalled());

  attaching.cancel();

  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toEqual(['POST ', 'DELETE /d1']);
});
