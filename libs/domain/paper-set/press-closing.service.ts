import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DocumentPress } from '#documents/press/document-press';

/** Ends the press's threads with the program, so that nothing keeps it alive. */
@Injectable()
export class PressClosing implements OnModuleDestroy {
  constructor(private readonly press: DocumentPress) {}

  async onModuleDestroy(): Promise<void> {
    await this.press.close();
  }
}
