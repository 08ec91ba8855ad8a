import { MailAttachment } from './mail-attachment.entity.js';
import { MailDelivery } from './mail-delivery.entity.js';
import { MailLetter } from './mail-letter.entity.js';

/** The tables of mail, for `DatabaseModule`. */
export const mailEntities = [MailLetter, MailAttachment, MailDelivery];
