import type { IStylesOptions } from 'docx';

const ink = '16202A';
const quiet = '51606C';
const accent = '0E5A6B';
/** A face that every Word has; ours would be replaced by another on most machines. Sizes are half points. */
const font = 'Calibri';
const heading = { font, bold: true, color: ink };

/** The house's look as Word styles, so that whoever goes on writing changes a style and not each paragraph. */
export function wordStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 22, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      heading1: { run: { ...heading, size: 38 }, paragraph: { spacing: { before: 240, after: 240 } } },
      heading2: { run: { ...heading, size: 26 }, paragraph: { spacing: { before: 320, after: 80 } } },
      heading3: { run: { ...heading, size: 22 }, paragraph: { spacing: { before: 220, after: 60 } } },
      heading4: {
        run: { ...heading, size: 22, italics: true },
        paragraph: { spacing: { before: 200, after: 60 } },
      },
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      {
        ...{ id: 'CaseNumber', name: 'Saksnummer', basedOn: 'Normal', next: 'Normal' },
        run: { color: accent, bold: true },
      },
      { id: 'Muted', name: 'Dempet', basedOn: 'Normal', next: 'Normal', run: { color: quiet } },
      { id: 'Edge', name: 'Topp og bunn', basedOn: 'Normal', run: { color: quiet, size: 18 } },
    ],
  };
}

const styleOfClass: Readonly<Record<string, string>> = { 'case-number': 'CaseNumber', muted: 'Muted' };

/** The style of a paragraph with these classes; undefined for an ordinary one. */
export function wordStyleOf(classes: readonly string[]): string | undefined {
  return classes.map((name) => styleOfClass[name]).find((style) => style !== undefined);
}
