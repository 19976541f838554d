// Holds the built app to its weight: what a first visit loads, and the largest part that is loaded later.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// In kB (1,000 bytes), gzipped.
const BUDGET = { 'first load, JavaScript': 150, 'all style sheets': 25, 'editor, loaded when opened': 160 };

const gzipped = (file) => gzipSync(readFileSync(`dist/${file}`)).length / 1000;
const html = readFileSync('dist/index.html', 'utf8');
const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const assets = readdirSync('dist/assets');
const sum = (files) => files.reduce((total, file) => total + gzipped(file), 0);

const measured = {
  'first load, JavaScript': sum(first),
  'all style sheets': sum(assets.filter((name) => name.endsWith('.css')).map((name) => `assets/${name}`)),
  'editor, loaded when opened': sum(
    assets.filter((name) => /editor.*\.js$/i.test(name)).map((name) => `assets/${name}`),
  ),
};
for (const [what, budget] of Object.entries(BUDGET)) {
  const size = measured[what];
  console.log(`${what}: ${size.toFixed(1)} kB of ${budget}`);
  if (size > budget || (size === 0 && budget > 0)) {
    console.error(`Over budget, or not measured: ${what}`);
    process.exitCode = 1;
  }
}
