import { errorsOf } from '#kernel/domain-error';

export const mailErrors = {
  'mail.notAllowed': 'forbidden',
  'mail.notFound': 'notFound',
  'mail.addressInvalid': 'invalid',
  'mail.noRecipients': 'invalid',
  'mail.recipientsInvalid': 'invalid',
  'mail.recipientTwice': 'conflict',
  'mail.pageUnknown': 'invalid',
} as const;

export const mailError = errorsOf(mailErrors);

/** Named constraint → error code, for `DatabaseModule`. */
export const mailConstraints: Readonly<Record<string, string>> = {
  mail_delivery_recipient_unique: 'mail.recipientTwice',
};
