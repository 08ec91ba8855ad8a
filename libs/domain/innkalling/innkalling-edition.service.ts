import { Injectable } from '@nestjs/common';
import {
  InnkallingDocumentQueries,
  type InnkallingModel,
  meetingNumberText,
  type MeetingView,
} from '#domain/meetings';
import type { Actor, ActorRole } from '#kernel/actor';
import { InnkallingPdfService } from './innkalling-pdf.service.js';

/** An issue of the innkalling as some of its readers get it. */
export interface InnkallingEdition {
  /** Its PDF, kept as it was sent. */
  readonly storedFileId: string;
  readonly changes: InnkallingModel['changes'];
}

/** Who gets an edition. */
export interface EditionReader {
  readonly personId: string;
  readonly role: ActorRole;
}

/** Makes the issue that counts now for its readers: one edition for all, or one for each role while items are shielded. */
@Injectable()
export class InnkallingEditionService {
  constructor(
    private readonly pdfs: InnkallingPdfService,
    private readonly documents: InnkallingDocumentQueries,
  ) {}

  /**
   * Called in the unit of work that sends, after the issue is sent.
   * @returns the secretariat's own edition, and those of the readers by role
   * @throws DomainError `document.failed`, `document.tooBusy`, `file.storageFull`
   */
  async of(
    actor: Actor,
    view: MeetingView,
    readers: readonly EditionReader[],
  ): Promise<{ readonly own: InnkallingEdition; readonly forRole: (role: ActorRole) => InnkallingEdition }> {
    const own = await this.make(actor, view, actor);
    const made = new Map<ActorRole, InnkallingEdition>([['secretariat', own]]);
    if (view.agenda.some(({ shield }) => shield !== null)) {
      for (const { personId, role } of readers) {
        if (made.has(role)) continue;
        made.set(role, await this.make(actor, view, { councilId: actor.councilId, personId, role }));
      }
    }
    return { own, forRole: (role) => made.get(role) ?? own };
  }

  private async make(actor: Actor, { meeting }: MeetingView, reader: Actor): Promise<InnkallingEdition> {
    const pdf = await this.pdfs.keep(actor, meetingNumberText(meeting), reader);
    const { changes } = await this.documents.model(reader, meeting.id);
    return { storedFileId: pdf.id, changes };
  }
}
