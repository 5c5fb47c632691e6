// Puts together what the browser gets: one stylesheet, the modules, leaflet; each with a Brotli copy beside it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '..', 'node_modules');
const target = process.argv[2] ?? join(here, '..', 'obj', 'assets');

const components = [
  'base', 'heading', 'paragraph', 'label', 'link', 'list', 'divider', 'button', 'input', 'field', 'fieldset',
  'validation-message', 'error-summary', 'alert', 'card', 'tag', 'badge', 'table', 'details', 'chip', 'breadcrumbs',
  'skip-link', 'pagination'];

const squeeze = css => css
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .replace(/: /g, ':')
  .replace(/;}/g, '}')
  .trim();

const read = (...parts) => readFileSync(join(...parts), 'utf8');
const own = name => read(here, name);
const designsystemet = name => {
  const css = read(packages, '@digdir', 'designsystemet-css', 'dist', 'src', `${name}.css`);
  return name === 'base' ? `@layer ds.base{${css}}` : `@layer ds.components{${css}}`;
};

const theme = squeeze(own('theme.css')).replace('@charset "UTF-8";', '');
const files = {
  'site.css': [
    '@layer leaflet,ds.theme,ds.base,ds.components,own;',
    theme,
    ...components.map(designsystemet),
    `@layer own{${['base', 'layout', 'forms', 'parts', 'print'].map(name => squeeze(own(`${name}.css`))).join('')}}`,
  ].join('\n'),
  'enhance.js': own('enhance.js'),
  'map.js': own('map.js'),
  'map.css': `@layer leaflet{${squeeze(read(packages, 'leaflet', 'dist', 'leaflet.css'))}}`,
  'leaflet.js': read(packages, 'leaflet', 'dist', 'leaflet.js').replace(/\/\/# sourceMappingURL.*/, ''),
  'mark.svg': own('mark.svg'),
};

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(target, name), text);
  writeFileSync(join(target, `${name}.br`), brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
