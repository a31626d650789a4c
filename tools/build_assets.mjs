// Makes what the server hands out beside its pages: one stylesheet, the scripts, the font and the icons, into the folder that
// is given. Run with node_modules/.bin/node; nothing is fetched.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');

const scripts = {
  'govuk-frontend.min.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'moj-frontend.min.js': '@ministryofjustice/frontend/moj/moj-frontend.min.js',
  'accessible-autocomplete.min.js': 'accessible-autocomplete/dist/accessible-autocomplete.min.js',
};
const fonts = {
  'atkinson-hyperlegible-next-latin.woff2': 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-next-latin-ext.woff2': 'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
};
// What the licence keeps for GOV.UK, and addresses of other hosts: neither may come in with a newer package.
const forbidden = [/GDS Transport/i, /crown/i, /crest/i, /logotype/i, /url\(["']?(https?:)?\/\//i];

// Warnings about the packages are for their authors.
const logger = {
  warn(message, { stack }) {
    if (!stack?.trimStart().startsWith('node_modules/')) console.warn(message, stack ?? '');
  },
};

function compileStyles() {
  const { css } = sass.compile(path.join(root, 'assets/scss/main.scss'), {
    loadPaths: [path.join(root, 'assets/scss'), root, modules],
    style: 'compressed',
    quietDeps: true,
    logger,
  });
  const autocomplete = readFileSync(
    path.join(modules, 'accessible-autocomplete/dist/accessible-autocomplete.min.css'),
    'utf8',
  );
  const fontFamily = /font-family:[^;}]*;?/g;
  return css + withoutMap(autocomplete).replace(fontFamily, '');
}

// Maps are not handed out.
function withoutMap(text) {
  return text.replace(/\/\*# sourceMappingURL=.*?\*\//g, '').replace(/\/\/# sourceMappingURL=.*$/gm, '');
}

function refuseWhatIsNotOurs(css) {
  for (const pattern of forbidden) {
    if (pattern.test(css)) throw new Error(`the stylesheet has ${pattern} in it`);
  }
}

function imagesIn(css) {
  return new Set([...css.matchAll(/url\(["']?images\/([\w.-]+)["']?\)/g)].map((match) => match[1]));
}

function build(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['', 'fonts', 'images', 'icons', 'js']) {
    mkdirSync(path.join(folder, part), { recursive: true });
  }
  const css = compileStyles();
  refuseWhatIsNotOurs(css);
  writeFileSync(path.join(folder, 'stepwell.css'), css);
  for (const image of imagesIn(css)) {
    copyFileSync(
      path.join(modules, '@ministryofjustice/frontend/moj/assets/images', image),
      path.join(folder, 'images', image),
    );
  }
  for (const [name, source] of Object.entries(scripts)) {
    writeFileSync(
      path.join(folder, 'js', name),
      withoutMap(readFileSync(path.join(modules, source), 'utf8')),
    );
  }
  for (const name of readdirSync(path.join(root, 'assets/js'))) {
    copyFileSync(path.join(root, 'assets/js', name), path.join(folder, 'js', name));
  }
  for (const name of readdirSync(path.join(root, 'assets/icons'))) {
    copyFileSync(path.join(root, 'assets/icons', name), path.join(folder, 'icons', name));
  }
  const font = '@fontsource-variable/atkinson-hyperlegible-next';
  for (const [name, source] of Object.entries(fonts)) {
    copyFileSync(path.join(modules, font, 'files', source), path.join(folder, 'fonts', name));
  }
  copyFileSync(path.join(modules, font, 'LICENSE'), path.join(folder, 'fonts', 'LICENSE.txt'));
  return css;
}

if (process.argv.length !== 3) {
  console.error('usage: build_assets.mjs FOLDER');
  process.exit(2);
}
const css = build(path.resolve(process.argv[2]));
console.log(`${css.length} bytes of styles into ${process.argv[2]}`);
