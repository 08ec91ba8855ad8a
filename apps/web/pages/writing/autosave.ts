import type { Response } from 'express';
import { paperPrint, type MergingOutcome } from '#domain/saksframlegg';

/**
 * Tells the editor in the browser what came of saving by itself: the new beginning and the text as it stands, or that
 * somebody has to choose, which is done on the page.
 */
export async function answerAutosave(response: Response, save: () => Promise<MergingOutcome>): Promise<void> {
  const outcome = await save();
  if (!outcome.kept) {
    response.status(409).json({ clashes: outcome.clashes.map(({ key }) => key) });
    return;
  }
  response.json({ base: paperPrint(outcome.text), text: outcome.text, version: outcome.version });
}
