import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { HabilitetModule } from './habilitet.module.js';
import { ItemVaraList } from './item-vara-list.service.js';
import { ItemVaraMailService } from './item-vara-mail.service.js';
import { ItemVaraService } from './item-vara.service.js';
import { RulingEffects } from './ruling-effects.service.js';
import { RulingService } from './ruling.service.js';

const frontDoor = [ItemVaraService, RulingService];

/** Writing down what the council rules, and who takes a seat for it. Needs mail, jobs and the public address. */
@Module({
  imports: [CouncilsModule, HabilitetModule, MeetingsModule],
  providers: [...frontDoor, ItemVaraList, ItemVaraMailService, RulingEffects],
  exports: frontDoor,
})
export class RulingModule {}
