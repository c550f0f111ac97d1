import { BEATS, KINDS, LIMITS, type Beat, type Kind, type PublishedQuery } from '@sanshi/contracts';
import { Code, OneOf, Optional, Text, WholeNumber } from '../platform/http/fields.js';

export class PublishedQueryBody implements PublishedQuery {
  @Optional() @OneOf(KINDS) kind?: Kind;
  @Optional() @OneOf(BEATS) beat?: Beat;
  @Optional() @Code() community?: string;
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Text({ min: 1, max: 200 }) cursor?: string;
}
