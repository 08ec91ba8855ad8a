import { Controller } from '@nestjs/common';
import { exemptKinds, type ExemptOwner } from '#domain/exemption';
import { PassageService } from '#domain/publication';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { exemptionAnswer } from './exemption.requests.js';
import * as requests from './passage.requests.js';

/** Words and pictures of documents that are exempted from the public. */
@Controller('api/v1')
export class PassagesApiController {
  constructor(private readonly passages: PassageService) {}

  @Serves(requests.listPassages)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listPassages>) {
    return requests.markedAnswer(await this.passages.ofDocument(actor, ownerOf(params)));
  }

  @Serves(requests.markPassage)
  async mark(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.markPassage>) {
    const {
      place = '',
      words = '',
      occurrence = null,
      everywhere = false,
      picture = null,
      ...decision
    } = body;
    const chosen = { place, words, occurrence, everywhere, picture };
    return exemptionAnswer(await this.passages.mark(actor, ownerOf(params), chosen, decision));
  }

  @Serves(requests.unmarkPassage)
  async unmark(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.unmarkPassage>,
  ) {
    await this.passages.unmark(actor, ownerOf(params), params['passageKey'], version);
  }
}

/** @throws DomainError `web.notFound` for a kind that does not exist */
function ownerOf(params: Readonly<Record<string, string>>): ExemptOwner {
  const kind = exemptKinds.find((each) => each === params['exemptKind']);
  if (!kind) throw webError('web.notFound');
  return { kind, id: params['documentId'] };
}
