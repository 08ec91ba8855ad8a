import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { errorsOf } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import { meetingNumberText } from '#domain/meetings';
import { mayWriteReferat, referatErrors, ReferatQueries } from '#domain/referat';
import { type VedleggOwner, VedleggQueries, type VedleggView } from '#domain/saksframlegg';
import { webError } from '../../errors/web.errors.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';

type Params = Readonly<Record<string, string>>;

const referatError = errorsOf(referatErrors);

/** Finds the vedlegg of a referat for whoever may read it, and for whoever may change it while it is not approved. */
@Injectable()
export class ReferatWithVedlegg {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly referater: ReferatQueries,
    private readonly vedlegg: VedleggQueries,
  ) {}

  /** @throws DomainError `referat.notFound`, `referat.notVisible`, `meeting.notReadable` */
  async toRead(actor: Actor, params: Params) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const referat = await this.referater.ofMeeting(actor, meeting.id);
    const owner: VedleggOwner = { kind: 'referat', id: referat.id };
    const number = meetingNumberText(meeting);
    return { referat, owner, number, vedlegg: await this.vedlegg.ofOwner(actor, owner) };
  }

  /** @throws DomainError as {@link toRead} does, `referat.forbidden`, and `referat.locked` once it is approved */
  async toChange(actor: Actor, params: Params) {
    const found = await this.toRead(actor, params);
    refuseIf(mayWriteReferat(actor));
    if (found.referat.status === 'approved') throw referatError('referat.locked');
    return found;
  }
}

/** The one that an address names. @throws DomainError `web.notFound` when the referat does not have it */
export function named(vedlegg: readonly VedleggView[], params: Params): VedleggView {
  const found = vedlegg.find(({ id }) => id === params['vedleggId']);
  if (!found) throw webError('web.notFound');
  return found;
}
