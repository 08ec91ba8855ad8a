import fc from 'fast-check';

/** Draws a value; every choice of an arbitrary file goes through it, so that a failing file can be drawn again. */
export type Draw = fc.GeneratorValue;

/** Letters and signs that have broken programs before; no control characters, and no open square bracket (see vedtak). */
const signs = [
  ...'abcæøåÆØÅčđŋšŧžéü0123456789',
  ...[
    '"',
    "'",
    '\\',
    '/',
    '<',
    '>',
    '&',
    '{',
    '}',
    '%',
    '$',
    ';',
    '«',
    '»',
    '–',
    '\u00a0',
    ' ',
    ' ',
    'e\u0301',
  ],
  ...['👩🏽‍⚕️', '\u200b', 'ﬁ', '漢', '٣', '\u2028', '{{x}}', '${x}', '</p>', '--', '\\u0041'],
];

const text = (most: number) => fc.array(fc.constantFrom(...signs), { minLength: 0, maxLength: most });

/** One line of text, never empty and not beginning with space. */
export function anyLine(draw: Draw, most = 12): string {
  return `${draw(fc.constantFrom, 'A', 'ø', '9', '«')}${draw(text, most).join('')}`;
}

/** The value, two times out of three, or nothing: a field that may be left out. */
export function maybe<Name extends string, Value>(
  draw: Draw,
  name: Name,
  value: () => Value,
): { [key in Name]?: Value } {
  return oneOf(draw, true, true, false) ? ({ [name]: value() } as { [key in Name]?: Value }) : {};
}

/** Some of a list, each at most once, in their order. */
export function some<Value>(draw: Draw, list: readonly Value[]): Value[] {
  return draw(() => fc.subarray([...list]));
}

/** So many values, each made by itself. Every length is as likely, where the library's own numbers lean to the small. */
export function times<Value>(
  draw: Draw,
  least: number,
  most: number,
  make: (index: number) => Value,
): Value[] {
  const lengths = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  return Array.from({ length: oneOf(draw, ...lengths) }, (_, i) => make(i));
}

export function oneOf<Value>(draw: Draw, ...values: readonly Value[]): Value {
  return draw(fc.constantFrom, ...values) as Value;
}

/** A day of one year, `yyyy-mm-dd`. */
export function anyDate(draw: Draw, year: number): string {
  const day = draw(fc.integer, { min: 0, max: 364 });
  return new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);
}

const escaped = (line: string) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Running text with marks and links; `links` are targets such as `sak:1/1/2020`. */
export function anyInline(draw: Draw, links: readonly string[] = []): string {
  const words = escaped(anyLine(draw));
  const forms = [
    words,
    `<strong>${words}</strong>`,
    `<em>${words}</em> <sup>2</sup>`,
    `${words}<br>${words}`,
  ];
  const linked = links.map((link) => `<a href="${link}">${words}</a>`);
  return oneOf(draw, ...forms, ...linked, `<a href="https://example.org/?a=1&amp;b=2">${words}</a>`);
}

/** A text of several blocks, perhaps empty, perhaps with a footnote. */
export function anyHtml(draw: Draw, links: readonly string[] = []): string {
  return times(draw, 0, 3, (i) => {
    const inline = anyInline(draw, links);
    const note = `fn-${i + 1}`;
    return oneOf(
      draw,
      `<p>${inline}</p>`,
      `<h3>${inline}</h3><p>${inline}</p>\n`,
      `<ol type="i" start="3"><li>${inline}</li><li><p>${inline}</p></li></ol>`,
      `<table><caption>${inline}</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>${inline}</td></tr></tbody></table>`,
      `<p>${inline}<sup><a href="#${note}">1</a></sup></p><aside id="${note}"><p>${inline}</p></aside>`,
    );
  }).join('');
}
