import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../shared/api/openapi.yaml',
  output: { path: 'src/api/generated' },
  // Types alone: how requests are made is ours (src/api/client.ts).
  plugins: ['@hey-api/typescript'],
});
