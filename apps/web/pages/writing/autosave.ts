import type { Response } from 'express';
import { paperPrint } from '#domain/saksframlegg';
import type { SavedPaper } from './paper-saving.js';

/**
 * Tells the editor in the browser what came of saving by itself: the text as it stands, what the next save begins from
 * where the editor takes that text over (`base`) and where somebody has typed on meanwhile (`sent`); or that somebody has
 * to choose, which is done on the page.
 */
export function answerAutosave(response: Response, { outcome, heard }: SavedPaper): void {
  if (!outcome.kept) {
    response.status(409).json({ clashes: outcome.clashes.map(({ key }) => key) });
    return;
  }
  const { text, version, sent } = outcome;
  response.json({ ...{ base: paperPrint(text), sent: paperPrint(sent), text, version }, heard });
}
