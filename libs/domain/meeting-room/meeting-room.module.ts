import { Module } from '@nestjs/common';
import { HabilitetModule } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { VedtakModule } from '#domain/vedtak';
import { ClosingCheckQueries } from './closing-check.queries.js';
import { NoteQueries } from './note.queries.js';
import { NoteRepository } from './note.repository.js';
import { NoteService } from './note.service.js';
import { PulseQueries } from './pulse.queries.js';
import { RoomConductService } from './room-conduct.service.js';
import { RoomItems } from './room-items.service.js';
import { RoomQueries } from './room.queries.js';
import { RoomRecordService } from './room-record.service.js';
import { RoomRepository } from './room.repository.js';
import { SpeakerEnding } from './speaker-ending.service.js';
import { SpeakingRepository } from './speaking.repository.js';
import { SpeakingService } from './speaking.service.js';

const frontDoor = [
  ClosingCheckQueries,
  NoteQueries,
  NoteService,
  PulseQueries,
  RoomConductService,
  RoomQueries,
  RoomRecordService,
  SpeakingService,
];

/** The møterom: a meeting while it lasts. */
@Module({
  imports: [HabilitetModule, MeetingsModule, VedtakModule],
  providers: [...frontDoor, NoteRepository, RoomItems, RoomRepository, SpeakerEnding, SpeakingRepository],
  exports: frontDoor,
})
export class MeetingRoomModule {}
