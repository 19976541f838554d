import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app answers. */
    origin: string;
    /** The folder of the laptop edition's data; its mails are in `outbox`. */
    data: string;
  }
}

const READY = /Kith is ready at (http:\/\/\S+)/;

/** Starts Kith as a user would, on a free port with data of its own, and stops it in the end. */
export default async function setUp(project: TestProject) {
  const data = mkdtempSync(join(tmpdir(), 'kith-journeys-'));
  const kith = spawn('../scripts/start', ['--port', '0', '--data', data], {
    // Long enough to cancel, short enough to wait for.
    // A minute of walking asks for more sign-in mails than people do in an hour.
    env: { ...process.env, KITH_SEND_DELAY_SECONDS: '8', KITH_SIGN_IN_MAILS_FROM_PLACE: '10000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await ready(kith);
  project.provide('origin', origin);
  project.provide('data', data);
  return async () => {
    const ended = new Promise((resolve) => kith.once('exit', resolve));
    kith.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
}

function ready(kith: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    kith.stdout?.on('data', (chunk) => {
      said += chunk;
      const match = READY.exec(said);
      if (match?.[1]) resolve(match[1]);
    });
    kith.once('exit', (code) => reject(new Error(`Kith did not start (exit ${code}):\n${said}`)));
  });
}
