import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TemplateStore } from './template-store.js';

let folder = '';
const write = (path: string, text: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saksgang-templates-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the template store', () => {
  it('renders a kind with its model: values escaped, author HTML as it is', () => {
    write('house/note/note.hbs', '<p>{{title}}</p>{{{html}}}{{join people " · "}}');
    write('house/note/note.sample.json', '{"title":"T","html":"<p>x</p>","people":["a"]}');
    const store = new TemplateStore(join(folder, 'house'));
    expect(store.kinds).toEqual(['note']);
    expect(store.render('note', { title: 'A & <b>', html: '<p>ja</p>', people: ['a', 'b'] })).toBe(
      '<p>A &amp; &lt;b&gt;</p><p>ja</p>a · b',
    );
  });

  it('takes the template of the language that the model is in, and bokmål where there is none', () => {
    write('house/note/note.hbs', '<p>ikke {{x}}</p>');
    write('house/note/note.nn.hbs', '<p>ikkje {{x}}</p>');
    write('house/note/note.sample.json', '{"x":1,"meta":{"language":"nb-NO"}}');
    const store = new TemplateStore(join(folder, 'house'));
    expect(store.render('note', { x: 1, meta: { language: 'nn-NO' } })).toBe('<p>ikkje 1</p>');
    expect(store.render('note', { x: 1, meta: { language: 'en-GB' } })).toBe('<p>ikke 1</p>');
  });

  it("lets a council's own folder override templates and partials", () => {
    write('house/note/note.hbs', '{{> end}}');
    write('house/note/note.sample.json', '{}');
    write('house/partials/end.hbs', '<p>huset</p>');
    write('own/partials/end.hbs', '<p>rådet</p>');
    expect(new TemplateStore(join(folder, 'house'), join(folder, 'own')).render('note', {})).toBe(
      '<p>rådet</p>',
    );
  });

  it.each([
    ['does not compile', '<p>\n{{#if x}}\n', '{}', /note\.hbs:\d/],
    [
      'asks for what its sample lacks',
      '<p>x</p>\n<p>{{missing}}</p>',
      '{}',
      /note\.hbs:2: "missing" not defined/,
    ],
    ['calls an unknown helper', '<p>\n{{shout x}}</p>', '{"x":1}', /note\.hbs:2.*shout/],
    [
      'gives HTML outside the subset',
      '<p>x</p>\n<form></form>',
      '{}',
      /note\.hbs.*elementNotAllowed.*"form"/,
    ],
    ['has a broken sample', '<p></p>', '{', /note\.sample\.json/],
  ])('throws with file and line when a template %s', (_what, template, sample, message) => {
    write('house/note/note.hbs', template);
    write('house/note/note.sample.json', sample);
    expect(() => new TemplateStore(join(folder, 'house'))).toThrow(message);
  });

  it('names the partial, not the page, when the fault is in a partial', () => {
    write('house/note/note.hbs', '{{> end}}');
    write('house/note/note.sample.json', '{}');
    write('house/partials/end.hbs', '<p>x</p>\n\n{{who}}');
    expect(() => new TemplateStore(join(folder, 'house'))).toThrow(/end\.hbs:3/);
  });

  it('refuses a template without a sample, and a kind that does not exist', () => {
    write('house/note/note.hbs', '<p></p>');
    expect(() => new TemplateStore(join(folder, 'house'))).toThrow(/sample/);
    write('house/note/note.sample.json', '{}');
    expect(() => new TemplateStore(join(folder, 'house')).render('nope', {})).toThrow(/Known: note/);
  });
});
