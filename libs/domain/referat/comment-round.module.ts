import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { CommentMailService } from './comment-mail.service.js';
import { CommentReminderService } from './comment-reminder.service.js';
import { CommentRoundPlanQueries } from './comment-round-plan.queries.js';
import { CommentRoundService } from './comment-round.service.js';
import { ReferatModule } from './referat.module.js';

const frontDoor = [CommentReminderService, CommentRoundPlanQueries, CommentRoundService];

/** Sending a referat for comment, and reminding. Needs mail, jobs and the public address of the program. */
@Module({
  imports: [CouncilsModule, MeetingsModule, ReferatModule],
  providers: [...frontDoor, CommentMailService],
  exports: frontDoor,
})
export class CommentRoundModule {}
