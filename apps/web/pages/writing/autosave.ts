import type { Response } from 'express';
import { type MergingOutcome, paperPrint } from '#domain/saksframlegg';
import { paths } from '../paths.js';

/**
 * Tells the editor in the browser what came of saving by itself: the text as it stands, what the next save begins from
 * where the editor takes that text over (`base`) and where somebody has typed on meanwhile (`sent`); or that somebody has
 * to choose, which is done on the page.
 * @param address what the paper is addressed by now, which may be other than when the page was opened
 */
export function answerAutosave(response: Response, address: string, outcome: MergingOutcome): void {
  if (!outcome.kept) {
    response.status(409).json({ clashes: outcome.clashes.map(({ key }) => key) });
    return;
  }
  const { text, version, sent, heard } = outcome;
  response.json({
    ...{ base: paperPrint(text), sent: paperPrint(sent), text, version },
    ...{ heard, address: paths.writing(address) },
  });
}
