import { Controller } from '@nestjs/common';
import { councilFileSchema, meetingFileSchema } from '#domain/archive';
import { ConfigHolder } from '../../config-holder.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { OpenapiDocuments } from './openapi-document.js';
import { problemKind } from './problem-kind.js';
import { getCouncilSchema, getMeetingSchema, getOpenapi, getProblem } from './program.requests.js';

/** What the program says about its own interfaces. */
@Controller('api')
export class ProgramApiController {
  constructor(
    private readonly documents: OpenapiDocuments,
    private readonly holder: ConfigHolder,
  ) {}

  @Serves(getOpenapi)
  openapi() {
    return this.documents.document();
  }

  @Serves(getMeetingSchema)
  meetingSchema() {
    return meetingFileSchema(`${this.holder.config.publicUrl}/api/schema/meeting.json`);
  }

  @Serves(getCouncilSchema)
  councilSchema() {
    return councilFileSchema(`${this.holder.config.publicUrl}/api/schema/council.json`);
  }

  @Serves(getProblem)
  problem(@Input() { params }: InputOf<typeof getProblem>) {
    return problemKind(params['code']);
  }
}
