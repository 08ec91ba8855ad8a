import { Module } from '@nestjs/common';
import { WaiverRepository } from './waiver.repository.js';
import { WaiverService } from './waiver.service.js';

/** What is looked for before papers go out, in one shape, and warnings that were waived. */
@Module({ providers: [WaiverService, WaiverRepository], exports: [WaiverService] })
export class ChecksModule {}
