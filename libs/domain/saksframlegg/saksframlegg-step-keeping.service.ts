import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { SaksframleggStep } from './saksframlegg-step.entity.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import type { SaksframleggAction } from './saksframlegg.states.js';

/** A step that is taken just now. */
export interface TakenStep {
  readonly action: SaksframleggAction;
  readonly comment: string | null;
  readonly takenAt: Date;
}

/** Keeps the steps of papers. Called inside the unit of work that takes them. */
@Injectable()
export class SaksframleggStepKeeping {
  /** @param paper as it is after the step */
  async keep(actor: Actor, paper: Saksframlegg, { action, comment, takenAt }: TakenStep): Promise<void> {
    await currentManager().insert(SaksframleggStep, {
      ...{ id: newId(), councilId: paper.councilId, saksframleggId: paper.id, action, comment, takenAt },
      ...{ toStatus: paper.status, takenBy: actor.personId ?? null },
    });
  }
}
