import { describe, expect, it } from '@jest/globals';
import { procedureFrom, sourceIn, typedProcedure } from './procedure.form.js';

describe('a question to the council as a browser sends it', () => {
  it('becomes paragraphs of text, whatever signs it holds', () => {
    const sent = {
      title: ' Høring ',
      text: 'En & <to>.\r\n\r\nTre\r\nfire.',
      proposal: 'A.\n\nB.',
      date: '2026-12-01',
      time: '12.30',
    };
    expect(procedureFrom(typedProcedure(sent))).toEqual({
      ...{
        title: 'Høring',
        html: '<p>En &amp; &lt;to&gt;.</p><p>Tre fire.</p>',
        proposedVedtak: ['A.', 'B.'],
      },
      deadline: { date: '2026-12-01', time: '12:30' },
    });
  });

  it('is begun from an item or a paper that it names, and from nothing else', () => {
    const id = '0192f3a0-7b1c-7def-8a2b-1234567890ab';
    expect(sourceIn(`item:${id}`)).toEqual({ kind: 'item', id });
    expect(sourceIn(`paper:${id}`)).toEqual({ kind: 'paper', id });
    for (const wrong of ['', 'item:', `meeting:${id}`, 'item:1']) expect(sourceIn(wrong)).toBeUndefined();
  });

  it('is empty where nothing was written', () => {
    expect(procedureFrom(typedProcedure({}))).toMatchObject({ title: '', html: '', proposedVedtak: [] });
  });
});
