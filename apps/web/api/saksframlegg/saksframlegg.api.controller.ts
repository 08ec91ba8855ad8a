import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  SaksframleggQueries,
  SaksframleggStatusService,
  type SaksframleggView,
  SaksframleggWritingService,
  SectionTemplateQueries,
} from '#domain/saksframlegg';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './saksframlegg.requests.js';
import { saksframleggAnswer, saksframleggEntryAnswer } from './saksframlegg.responses.js';

/** The papers of the agenda items. */
@Controller('api/v1')
export class SaksframleggApiController {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly writing: SaksframleggWritingService,
    private readonly status: SaksframleggStatusService,
    private readonly addressed: AddressedMeetings,
    private readonly templates: SectionTemplateQueries,
  ) {}

  @Serves(requests.listSaksframlegg)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listSaksframlegg>,
  ) {
    const { meeting, agenda } = await this.addressed.meeting(actor, params['meeting']);
    const place = new Map(agenda.map((item) => [item.id, item.position]));
    const rows = await this.papers.ofMeeting(actor, meeting.id);
    const page = pageWithin(rows, pageRequest(query), (row) => place.get(row.agendaItemId) ?? 0);
    return pageAnswer(page, saksframleggEntryAnswer);
  }

  @Serves(requests.getSaksframlegg)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getSaksframlegg>) {
    return saksframleggAnswer(await this.ofItem(actor, params));
  }

  @Serves(requests.createSaksframlegg)
  async create(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.createSaksframlegg>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    await this.writing.create(actor, item.id, body.submittedBy);
    return saksframleggAnswer(await this.papers.ofItem(actor, item.id));
  }

  @Serves(requests.getSectionTemplate)
  async template(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.getSectionTemplate>,
  ) {
    const { item } = await this.addressed.item(actor, params['item']);
    return { caseTypes: item.caseTypes, sections: await this.templates.of(actor, item.caseTypes) };
  }

  @Serves(requests.changeSaksframlegg)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeSaksframlegg>,
  ) {
    const { paper } = await this.ofItem(actor, params);
    await this.writing.save(actor, paper.id, version, body);
    return saksframleggAnswer(await this.papers.byId(actor, paper.id));
  }

  @Serves(requests.stepSaksframlegg)
  async step(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.stepSaksframlegg>,
  ) {
    const before = await this.ofItem(actor, params);
    const { action, comment } = body;
    const taken = await this.status.take(actor, before.paper.id, version, action, comment);
    const { status, version: reached } = taken;
    // The chair may send a paper back to where only the secretariat reads it: shown is what the chair knew of it.
    return saksframleggAnswer({ ...before, paper: { ...before.paper, status, version: reached } });
  }

  private async ofItem(actor: Actor, params: Readonly<Record<string, string>>): Promise<SaksframleggView> {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.papers.ofItem(actor, item.id);
  }
}
