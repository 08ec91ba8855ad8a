import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { currentManager } from '#platform/database/current-manager';
import { HabilitetDeclaration } from './declaration.entity.js';
import { HabilitetReason } from './reason.entity.js';

/** What people have declared, and the reasons apart from it. */
@Injectable()
export class DeclarationRepository {
  async ofItems(agendaItemIds: readonly string[]): Promise<HabilitetDeclaration[]> {
    return currentManager().findBy(HabilitetDeclaration, { agendaItemId: In([...agendaItemIds]) });
  }

  async ofPerson(agendaItemIds: readonly string[], personId: string): Promise<HabilitetDeclaration[]> {
    return currentManager().findBy(HabilitetDeclaration, { personId, agendaItemId: In([...agendaItemIds]) });
  }

  /** The same, held until the unit of work ends: nobody answers twice at a time. */
  async lockedOfPerson(agendaItemIds: readonly string[], personId: string): Promise<HabilitetDeclaration[]> {
    return currentManager().find(HabilitetDeclaration, {
      where: { personId, agendaItemId: In([...agendaItemIds]) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async one(agendaItemId: string, personId: string): Promise<HabilitetDeclaration | null> {
    return currentManager().findOneBy(HabilitetDeclaration, { agendaItemId, personId });
  }

  /** Saves a declaration with its reason; an empty reason takes away the one there was. */
  async save(declaration: HabilitetDeclaration, reason: string): Promise<void> {
    const manager = currentManager();
    declaration.hasReason = reason !== '';
    await manager.save(HabilitetDeclaration, declaration);
    await manager.delete(HabilitetReason, { declarationId: declaration.id });
    const { id: declarationId, councilId } = declaration;
    if (reason !== '') await manager.insert(HabilitetReason, { declarationId, councilId, text: reason });
  }

  /** The reasons of these declarations, by declaration. Whether they may be read is asked for before this. */
  async reasons(declarationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await currentManager().findBy(HabilitetReason, { declarationId: In([...declarationIds]) });
    return new Map(rows.map((row) => [row.declarationId, row.text]));
  }
}
