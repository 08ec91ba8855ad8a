import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ViewStore } from './view-store.js';

const folder = mkdtempSync(join(tmpdir(), 'views-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a view', () => {
  it('shows several lines in a field as they were typed, wherever the field stands', () => {
    mkdirSync(join(folder, 'partials'));
    writeFileSync(join(folder, 'partials', 'words.hbs'), '<textarea>{{value}}</textarea>\n');
    writeFileSync(join(folder, 'page.hbs'), '<form>\n    {{> words}}\n</form>\n');
    const html = new ViewStore(folder).render('page', { value: 'Første linje\nandre linje' });
    expect(html).toContain('<textarea>Første linje\nandre linje</textarea>');
  });

  it.each(['{{#if chair}}leder', '{{chair', '{{#if chair}}leder{{/each}}'])(
    'that is wrong is named when the program starts: %s',
    (source) => {
      const faulty = join(folder, 'faulty');
      mkdirSync(faulty, { recursive: true });
      writeFileSync(join(faulty, 'chair.hbs'), source);
      expect(() => new ViewStore(faulty)).toThrow(join(faulty, 'chair.hbs'));
      rmSync(faulty, { recursive: true });
    },
  );
});
