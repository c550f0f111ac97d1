import { LIMITS, type AnswerAsNeighbour, type JoinReport } from '@sanshi/contracts';
import { Flag, Ids, Optional, Text, WholeNumber } from '../platform/http/fields.js';

export class JoinBody implements JoinReport {
  @Optional() @Ids(LIMITS.photos) photoIds?: string[];
}

export class AnswerBody implements AnswerAsNeighbour {
  @Flag() solved!: boolean;
  @Optional() @Flag() satisfied?: boolean;
}

export class JoinsQuery {
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Text({ min: 1, max: 200 }) cursor?: string;
}
