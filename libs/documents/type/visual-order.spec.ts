import { describe, expect, it } from '@jest/globals';
import { defaultLook } from '#documents/look/default-look';
import { StructNode } from '#documents/structure/struct-node';
import { facesOf } from './faces.js';
import { inVisualOrder } from './leftwards.js';
import { ParagraphBuilder } from './paragraph-builder.js';
import { pieceWidth } from './paragraph.js';
import { leftwardsRow } from './visual-order.js';

/** A paragraph of one line. */
function lineOf(text: string) {
  const builder = new ParagraphBuilder(defaultLook.styles.body, 'nb-NO');
  const tag = new StructNode('P', undefined);
  const face = facesOf(defaultLook).regular;
  builder.add(text, { face, size: 10, colour: '#000000', rise: 0, tag, hyphenate: false });
  return builder.build(2000);
}

/** The words of the row that begins with a piece, as they stand from left to right. */
function row(text: string, from: number): string[] | undefined {
  const line = lineOf(text);
  const found = leftwardsRow(line, from, line.texts.length);
  return found?.starts
    .map((start, i) => ({ start, text: line.texts[from + i].text }))
    .sort((a, b) => a.start - b.start)
    .map((word) => word.text);
}

describe('words from right to left', () => {
  it('stand in a row, the first to the right, and do not overlap', () => {
    expect(row('fra محمد بن علي til', 1)).toEqual(['علي', 'بن', 'محمد']);
    const line = lineOf('محمد בן علي');
    const { starts, width } = leftwardsRow(line, 0, 3) ?? { starts: [], width: 0 };
    expect(starts[0] + pieceWidth(line, 0)).toBeCloseTo(width);
    expect(starts[2]).toBeCloseTo(0);
    expect(starts[1]).toBeGreaterThan(starts[2] + pieceWidth(line, 2));
  });

  it('take the numbers and signs between them along, but not those after them, nor brackets', () => {
    expect(row('محمد 2021, علي 15 saker', 0)).toEqual(['علي', '2021,', 'محمد']);
    expect(row('محمد 2021 saker', 0)).toEqual(['محمد']);
    expect(row('محمد (علي)', 0)).toEqual(['محمد']);
  });

  it('are no matter of other words', () => {
    expect(row('Rådet 2021', 0)).toBeUndefined();
  });

  it('stand so in running heads too', () => {
    const parts = ['Rådet: ', 'محمد', ' ', 'علي', ' 2021, ', 'שלום', ', møte'].map((text) => ({ text }));
    expect(inVisualOrder(parts).map(({ text }) => text)).toEqual([
      ...['Rådet: ', 'שלום', ' 2021, ', 'علي', ' ', 'محمد', ', møte'],
    ]);
  });
});
