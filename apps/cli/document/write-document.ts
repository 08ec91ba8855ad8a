import { DocumentService } from '#domain/paper-set';
import { councilActor } from '../application/council-actor.js';
import { runInApplication } from '../application/run-in-application.js';
import { type OutputOptions, writeOutput } from '../files/output-file.js';
import { ProgressBar } from '../files/progress-bar.js';

/** Options of `document` and `paper-set`. */
export interface DocumentOptions extends OutputOptions {
  readonly council?: string;
}

/**
 * Makes a document and writes its PDF, with a progress bar when it takes time.
 * @throws DomainError as the documents and the output file do
 */
export async function writeDocument(kind: string, which: string, options: DocumentOptions): Promise<void> {
  const bar = new ProgressBar('Lager PDF');
  try {
    await runInApplication(async (app) => {
      const actor = await councilActor(app, options.council);
      const documents = app.get(DocumentService);
      const document = await documents.prepare(actor, kind, which);
      await writeOutput(options, async (to) => {
        await documents.print(document, to, { onProgress: (done, all) => bar.update(done, all) });
      });
    });
  } finally {
    bar.clear();
  }
  if (options.out !== '-') process.stderr.write(`${options.out} er skrevet.\n`);
}
