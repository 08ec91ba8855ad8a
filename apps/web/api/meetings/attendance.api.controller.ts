import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AttendanceQueries, AttendanceService } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from './addressed-meetings.js';
import * as requests from './attendance.requests.js';
import { attendanceAnswer, attendanceCheckAnswer } from './attendance.responses.js';

/** The attendance list of a meeting. */
@Controller('api/v1')
export class AttendanceApiController {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly attendance: AttendanceService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listAttendance)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listAttendance>,
  ) {
    const rows = await this.queries.ofMeeting(actor, await this.meetingId(actor, params));
    return pageAnswer(
      pageWithin(rows, pageRequest(query), (row) => row.position),
      attendanceAnswer,
    );
  }

  @Serves(requests.checkAttendance)
  async check(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.checkAttendance>) {
    return attendanceCheckAnswer(await this.queries.check(actor, await this.meetingId(actor, params)));
  }

  @Serves(requests.addAttendance)
  async add(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.addAttendance>) {
    const meetingId = await this.meetingId(actor, params);
    return this.shown(actor, meetingId, await this.attendance.add(actor, meetingId, body));
  }

  @Serves(requests.changeAttendance)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeAttendance>,
  ) {
    const meetingId = await this.meetingId(actor, params);
    const row = await this.attendance.update(actor, meetingId, params['attendanceId'], version, body);
    return this.shown(actor, meetingId, row);
  }

  @Serves(requests.removeAttendance)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeAttendance>,
  ) {
    await this.attendance.remove(actor, await this.meetingId(actor, params), params['attendanceId'], version);
  }

  private async meetingId(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }

  private async shown(actor: Actor, meetingId: string, { id }: { readonly id: string }) {
    const row = (await this.queries.ofMeeting(actor, meetingId)).find((candidate) => candidate.id === id);
    if (!row) throw webError('web.notFound');
    return attendanceAnswer(row);
  }
}
