import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import { CasePartyService } from '#domain/habilitet';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { paths, unslug } from '../paths.js';
import { fieldIn, type SentFields, valuesIn } from '../sent-fields.js';

/** "Parter i saken": the secretariat names the organisations that an item is about. */
@Controller('habilitet/:number/parties')
@Permit('habilitet.write')
export class PartiesPagesController {
  constructor(private readonly parties: CasePartyService) {}

  @Post()
  async name(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Body() sent: SentFields,
    @Res() response: Response,
  ): Promise<void> {
    const itemId = fieldIn(sent, 'itemId');
    const added = fieldIn(sent, `add-${itemId}`);
    await this.parties.name(actor, itemId, [...valuesIn(sent, 'party'), ...(added === '' ? [] : [added])]);
    response.redirect(303, `${paths.habilitetConflicts(unslug(number))}#parties`);
  }
}
