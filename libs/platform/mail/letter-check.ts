import { DomainError, type Fault } from '#kernel/domain-error';
import type { Letter } from './letter.js';
import { isMailAddress } from './mail-address.js';
import { mailError } from './mail.errors.js';

/**
 * Refuses a letter that cannot be sent as it is, whole: nobody gets it until everybody can.
 * @throws DomainError `mail.noRecipients`, or `mail.recipientsInvalid` with a fault for every wrong address
 */
export function checkLetter(letter: Letter): void {
  if (letter.recipients.length === 0) throw mailError('mail.noRecipients');
  const faults: Fault[] = letter.recipients.flatMap(({ address }, index) =>
    faultOf(address, `/recipients/${index}/address`),
  );
  if (letter.replyTo) faults.push(...faultOf(letter.replyTo.address, '/replyTo/address'));
  if (faults.length > 0) throw mailError('mail.recipientsInvalid', {}, faults);
  const method = /^METHOD:(\w+)\r?$/m.exec(letter.calendar?.content ?? '')?.[1];
  if (letter.calendar && method !== letter.calendar.method)
    throw new Error('The method of the calendar entry is not the one its mail says.');
}

/** @throws DomainError `mail.addressInvalid` */
export function checkAddress(address: string): void {
  if (!isMailAddress(address)) throw new DomainError('mail.addressInvalid', 'invalid', { address });
}

function faultOf(address: string, path: string): Fault[] {
  return isMailAddress(address) ? [] : [{ path, code: 'mail.addressInvalid', params: { address } }];
}
