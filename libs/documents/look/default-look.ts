import { createRequire } from 'node:module';
import type { Labels, Look, ReserveFonts, TextStyle } from './look.js';

const require = createRequire(import.meta.url);
const face = (name: string): string => require.resolve(`source-sans/TTF/SourceSans3-${name}.ttf`);
const dejaVu = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const emoji = (name: string): string => require.resolve(`@expo-google-fonts/noto-emoji/${name}.ttf`);

/** DejaVu has the signs of mathematics and forms, Arabic, Hebrew, Armenian and Georgian; Noto Emoji is drawn in lines. */
const plain: ReserveFonts = {
  signs: [dejaVu('DejaVuSans')],
  emoji: [emoji('400Regular/NotoEmoji_400Regular')],
};
const strong: ReserveFonts = {
  signs: [dejaVu('DejaVuSans-Bold'), dejaVu('DejaVuSans')],
  emoji: [emoji('700Bold/NotoEmoji_700Bold')],
};

/** Points in a millimetre. */
const mm = 72 / 25.4;
const ink = '#16202a';
const quiet = '#51606c';
const accent = '#0e5a6b';

const body: TextStyle = {
  face: 'regular',
  size: 10.6,
  leading: 15.05,
  colour: ink,
  before: 0,
  after: 2.6 * mm,
  hyphenate: true,
};
const heading: TextStyle = { ...body, face: 'semibold', hyphenate: false, balance: true };
const norwegian: Labels = {
  page: 'Side {page} av {pages}',
  note: 'Fotnote {number}',
  backFromNote: 'Tilbake til teksten fra fotnote {number}',
  goTo: 'Gå til {target}',
};

/** The house's own look: Source Sans 3, quiet greys, petrol for what must be found, A4 with a 154 mm measure. */
export const defaultLook: Look = {
  fonts: {
    regular: face('Regular'),
    italic: face('It'),
    semibold: face('Semibold'),
    semiboldItalic: face('SemiboldIt'),
  },
  reserves: { regular: plain, italic: plain, semibold: strong, semiboldItalic: strong },
  colours: { ink, quiet, accent, warm: '#a34a24', hairline: '#b9c3cb', link: accent },
  sheet: {
    width: 595.28,
    height: 841.89,
    left: 28 * mm,
    right: 28 * mm,
    top: 37 * mm,
    bottom: 26 * mm,
    headLine: 23 * mm,
    headRule: 26.4 * mm,
    footLine: 841.89 - 14.6 * mm,
    stampLine: 12 * mm,
  },
  styles: {
    body,
    h1: { ...heading, size: 19, leading: 22.4, before: 0, after: 6.5 * mm },
    h2: { ...heading, size: 12.4, leading: 15.6, before: 6 * mm, after: 1.4 * mm },
    h3: { ...heading, before: 4 * mm, after: 0.6 * mm },
    h4: { ...heading, face: 'semiboldItalic', before: 3.4 * mm, after: 0.5 * mm },
    caseNumber: { ...heading, colour: accent, after: 1.3 * mm, balance: false },
    field: { ...body, after: 1.1 * mm },
    fieldName: { ...body, colour: quiet, after: 1.1 * mm, hyphenate: false },
    groupName: { ...heading, balance: false, after: 2.2 * mm },
    decision: { ...body, after: 1.2 * mm },
    decisionName: { ...heading, balance: false, colour: accent, after: 1.2 * mm },
    itemTitle: { ...heading, size: 12.4, leading: 15.6, before: 6 * mm, after: 1 * mm },
    tableText: { ...body, size: 10, leading: 13.6, after: 1.2 * mm },
    tableHead: { ...heading, size: 10, leading: 13.6, after: 1.2 * mm, balance: false },
    caption: { ...body, face: 'italic', before: 2 * mm, after: 1.2 * mm },
    note: { ...body, size: 8.8, leading: 12, after: 0.9 * mm },
    quote: { ...body, colour: '#33414d' },
    list: { ...body, after: 0.8 * mm },
    address: { ...body, hyphenate: false, after: 0 },
    coverTitle: { ...heading, size: 30, leading: 35, after: 4 * mm },
    coverLine: { ...body, size: 13, leading: 18.5, hyphenate: false, after: 1.5 * mm },
    muted: { ...body, size: 9.4, leading: 13, colour: quiet, after: 1.6 * mm },
  },
  measures: {
    fieldColumn: 33 * mm,
    decisionColumn: 15 * mm,
    itemColumn: 20 * mm,
    gutter: 4 * mm,
    listIndent: 5.6 * mm,
    proposalIndent: 5.6 * mm,
    proposalRule: 2.2,
    quoteIndent: 6 * mm,
    cellPad: 1.3 * mm,
    noteIndent: 4.2 * mm,
  },
  labels: {
    'nb-NO': norwegian,
    'nn-NO': { ...norwegian, backFromNote: 'Tilbake til teksten frå fotnote {number}' },
    'en-GB': {
      page: 'Page {page} of {pages}',
      note: 'Footnote {number}',
      backFromNote: 'Back to the text from footnote {number}',
      goTo: 'Go to {target}',
    },
  },
};
