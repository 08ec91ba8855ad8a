import { CouncilFile } from './council-file.schema.js';
import { MeetingFile } from './meeting-file.schema.js';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** A JSON Schema as a plain JSON object, ready to be sent out. */
export type PublishedSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a meeting file, with a description of every field.
 * @param address where it is published; becomes its `$id`
 */
export function meetingFileSchema(address = 'urn:saksgang:schema:meeting:1'): PublishedSchema {
  return published(
    MeetingFile,
    address,
    'A whole meeting: people, agenda, papers, vedlegg, vedtak and referat.',
  );
}

/** The JSON Schema of a council file. @param address where it is published; becomes its `$id` */
export function councilFileSchema(address = 'urn:saksgang:schema:council:1'): PublishedSchema {
  return published(
    CouncilFile,
    address,
    'A council with its settings, people, seats, appointments and action plan.',
  );
}

/** JSON goes both ways here because a schema object of TypeBox carries symbols that are no part of it. */
function published(schema: object, address: string, description: string): PublishedSchema {
  const plain = JSON.parse(JSON.stringify(schema)) as Record<string, unknown>;
  return { $schema: dialect, ...plain, $id: address, description };
}
