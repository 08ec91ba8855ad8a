import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { norwegianDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import { MeetingQueries } from '#domain/meetings';
import { PublicAddress } from '#platform/config/public-address';
import { isMailAddress } from '#platform/mail/mail-address';
import { mailBody } from '#platform/mail/mail-body';
import { MailQueue } from '#platform/mail/mail-queue';
import type { WrittenProcedure } from './written-procedure.entity.js';

/** Puts the mails of a written procedure in the queue, in the running unit of work. */
@Injectable()
export class ProcedureMailService {
  constructor(
    private readonly queue: MailQueue,
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
    private readonly register: RegisterQueries,
    private readonly address: PublicAddress,
  ) {}

  /**
   * One mail for each who is asked and has an address; it tells the question and the deadline, and leads to the page
   * where one answers, signed in.
   * @returns to how many
   */
  async ask(
    actor: Actor,
    procedure: WrittenProcedure,
    readers: readonly { readonly personId: string }[],
    kind: 'request' | 'reminder',
    now: Date,
  ): Promise<number> {
    const { item } = await this.meetings.byItemId(actor, procedure.agendaItemId);
    const { name: council, language } = await this.councils.get(actor);
    const { secretariatName } = await this.councils.settings(actor);
    const people = new Map((await this.register.people(actor)).map((person) => [person.id, person]));
    const { date, time } = osloLocal(procedure.deadline);
    const params = {
      ...{ title: item.title, number: item.printedNumber ?? '', body: council },
      deadline: `${norwegianDate(date)} kl. ${norwegianTime(time)}`,
    };
    const say = (code: string) => message(language, `writtenMail.${code}`, params);
    let sent = 0;
    for (const { personId } of readers) {
      const person = people.get(personId);
      if (!person?.email || !isMailAddress(person.email)) continue;
      const name = `${person.givenName} ${person.familyName}`;
      await this.queue.enqueue(
        {
          ...{
            kind: `written.${kind}`,
            related: { entity: 'written_procedure', id: procedure.id },
            language,
          },
          ...{ senderName: council, subject: say(`subject.${kind}`) },
          ...mailBody({
            language,
            greeting: message(language, 'innkallingMail.greeting', { name }),
            paragraphs: [say(kind), say('how')],
            facts: [{ term: say('deadlineTerm'), value: params.deadline }],
            actions: [{ label: say('answer'), url: `${this.address.url}/written/${procedure.id}` }],
            signature: [secretariatName, council],
          }),
          recipients: [{ name, address: person.email, personId }],
        },
        now,
      );
      sent++;
    }
    return sent;
  }
}
