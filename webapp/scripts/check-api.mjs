// Fails when the types in src/api/generated differ from the contract, shared/api/openapi.yaml.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fresh = mkdtempSync(join(tmpdir(), 'kith-api-'));
try {
  execFileSync('npx', ['openapi-ts', '--output', fresh, '--silent'], { stdio: 'inherit' });
  const committed = readFileSync('src/api/generated/types.gen.ts', 'utf8');
  if (readFileSync(join(fresh, 'types.gen.ts'), 'utf8') !== committed) {
    console.error('src/api/generated differs from the contract: run "npm run generate:api".');
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
