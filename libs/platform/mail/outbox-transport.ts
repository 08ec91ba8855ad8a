import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type MailConsignment, type MailOutcome, MailTransport } from './mail-transport.js';

/**
 * Where no mail server is set up: mail becomes files that any mail program opens. They are not sent, and the delivery
 * list says so.
 */
export class OutboxTransport extends MailTransport {
  /** @param folder DATA_DIR/outbox */
  constructor(private readonly folder: string) {
    super();
  }

  /**
   * A file is whole or not there; filed again, it replaces itself.
   * @throws Error when the folder cannot be written to; the job is tried again
   */
  override async send({ id, date }: MailConsignment, bytes: Buffer): Promise<MailOutcome> {
    const name = `${date.toISOString().slice(0, 19).replaceAll(':', '')}-${id}.eml`;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const unfinished = join(this.folder, `.${id}.unfinished`);
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(this.folder, name));
    return { kind: 'filed', answer: name };
  }
}
